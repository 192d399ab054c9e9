package org.cocreation.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cocreation.decision.budget.BudgetElection;
import org.cocreation.decision.budget.EqualShares;
import org.cocreation.decision.budget.EqualShares.Completion;
import org.cocreation.decision.budget.GreedyBudget;
import org.cocreation.decision.budget.GreedyBudget.Order;
import org.cocreation.decision.budget.Project;
import org.cocreation.decision.budget.Ties;
import org.cocreation.decision.budget.Utility;
import org.cocreation.decision.pabulib.MalformedPabulib;
import org.cocreation.decision.pabulib.PabulibFile;
import org.cocreation.decision.pabulib.PabulibReader;
import org.cocreation.decision.pabulib.VoteType;

/**
 * Budget elections: {@code pb/*.pb}, and {@code expected_outcomes.json} with what a reference answers by file and rule. The reference
 * breaks ties by project id, so that is done here too.
 */
final class Budgets {

    private static final long MOST_BYTES = 200_000_000;

    private static final Map<String, Function<BudgetElection, List<Project>>> BY_APPROVAL = byApproval();
    private static final Map<String, Function<BudgetElection, List<Project>>> BY_POINTS = byPoints();

    private final Path folder;
    private final Verdicts verdicts;

    Budgets(Path folder, Verdicts verdicts) {
        this.folder = folder;
        this.verdicts = verdicts;
    }

    private static Map<String, Function<BudgetElection, List<Project>>> byApproval() {
        Map<String, Function<BudgetElection, List<Project>>> rules = new LinkedHashMap<>();
        rules.put("greedy_by_votes", greedy(Order.VOTES));
        rules.put("greedy_by_votes_per_cost", greedy(Order.VOTES_PER_COST));
        rules.put("equal_shares_cost_utility", shares(Utility.COST, Completion.NONE));
        rules.put("equal_shares_cardinality_utility", shares(Utility.CARDINALITY, Completion.NONE));
        rules.put("equal_shares_cost_utility_add1", shares(Utility.COST, Completion.ADD_ONE));
        return rules;
    }

    private static Map<String, Function<BudgetElection, List<Project>>> byPoints() {
        Map<String, Function<BudgetElection, List<Project>>> rules = new LinkedHashMap<>();
        rules.put("greedy_additive_points_per_cost", greedy(Order.POINTS_PER_COST));
        rules.put("equal_shares_additive_points", shares(Utility.POINTS, Completion.NONE));
        return rules;
    }

    private static Function<BudgetElection, List<Project>> greedy(Order order) {
        return election -> GreedyBudget.allocate(election, order, Ties.ID).selected();
    }

    private static Function<BudgetElection, List<Project>> shares(Utility utility, Completion completion) {
        return election ->
                EqualShares.allocate(election, utility, completion, Ties.ID).selected();
    }

    void check() throws IOException {
        Path known = folder.resolve("expected_outcomes.json");
        JsonNode expected = Files.exists(known)
                ? new ObjectMapper().readTree(known.toFile())
                : new ObjectMapper().createObjectNode();
        for (Path file : Verdicts.files(folder.resolve("pb"), ".pb")) {
            check(file, expected.path(file.getFileName().toString()).path("outcomes"));
        }
    }

    private void check(Path file, JsonNode outcomes) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.pb$", "");
        try (InputStream in = Files.newInputStream(file)) {
            PabulibFile read = PabulibReader.read(in, MOST_BYTES);
            check(name, read, outcomes);
        } catch (MalformedPabulib e) {
            verdicts.malformed(name, String.valueOf(e.getMessage()));
        } catch (ArithmeticException e) {
            verdicts.malformed(name, "numbers are too large to be counted: " + e.getMessage());
        }
    }

    private void check(String name, PabulibFile file, JsonNode outcomes) {
        if (file.voteType() == VoteType.ORDINAL) {
            verdicts.leaveOut(name + ": no budget rule of the platform takes rankings");
            return;
        }
        Map<String, Function<BudgetElection, List<Project>>> rules =
                file.voteType().hasPoints() ? BY_POINTS : BY_APPROVAL;
        BudgetElection election = file.election();
        rules.forEach((rule, tally) -> {
            JsonNode outcome = outcomes.path(rule);
            if (outcome.has("not_computed")) {
                verdicts.leaveOut(name + " " + rule + ": the reference did not compute it");
                return;
            }
            Set<String> expected = outcome.has("projects") ? texts(outcome.path("projects")) : null;
            verdicts.run(
                    name + " " + rule,
                    expected,
                    () -> texts(tally.apply(election).stream().map(Project::id)));
        });
        outcomes.fieldNames().forEachRemaining(rule -> {
            if (!rules.containsKey(rule)) {
                verdicts.leaveOut("rule " + rule + ", which the platform does not have");
            }
        });
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Set<String> texts(Stream<String> ids) {
        Set<String> texts = new TreeSet<>();
        ids.forEach(texts::add);
        return texts;
    }
}
