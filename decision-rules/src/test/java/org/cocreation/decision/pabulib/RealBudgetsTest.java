package org.cocreation.decision.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cocreation.decision.RealData;
import org.cocreation.decision.budget.BudgetElection;
import org.cocreation.decision.budget.EqualShares;
import org.cocreation.decision.budget.EqualShares.Completion;
import org.cocreation.decision.budget.GreedyBudget;
import org.cocreation.decision.budget.Project;
import org.cocreation.decision.budget.Ties;
import org.cocreation.decision.budget.Utility;
import org.junit.jupiter.api.Test;

/** Real elections of towns, with what an independent implementation answers; skipped where the data is not there. */
class RealBudgetsTest {

    private static final long MOST_BYTES = 50_000_000;

    private final Optional<Path> folder = RealData.folder("participatory-budgeting");

    @Test
    void everyFileIsReadAndWrittenUnchangedInMeaning() throws Exception {
        for (Path file : files()) {
            PabulibFile read = read(file);
            StringBuilder written = new StringBuilder();
            PabulibWriter.write(read, written);

            assertThat(PabulibReader.read(
                            new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.UTF_8)), MOST_BYTES))
                    .as(file.toString())
                    .isEqualTo(read);
            assertThat(read.meta().get("num_votes"))
                    .isEqualTo(String.valueOf(read.votes().size()));
            assertThat(read.meta().get("num_projects"))
                    .isEqualTo(String.valueOf(read.projects().size()));
        }
    }

    @Test
    void everyExpectedOutcomeIsReproduced() throws Exception {
        List<Path> files = files();
        JsonNode expected = new ObjectMapper()
                .readTree(folder.orElseThrow().resolve("expected_outcomes.json").toFile());
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Path file : files) {
            BudgetElection election = read(file).election();
            JsonNode outcomes = expected.path(file.getFileName().toString()).path("outcomes");
            for (Map.Entry<String, JsonNode> outcome : outcomes.properties()) {
                if (!outcome.getValue().has("projects")) {
                    continue;
                }
                List<Project> selected = select(election, outcome.getKey());
                if (selected == null) {
                    continue;
                }
                compared++;
                if (!ids(selected).equals(texts(outcome.getValue().path("projects")))) {
                    wrong.add(file.getFileName() + " " + outcome.getKey());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(90);
    }

    private static List<Project> select(BudgetElection election, String rule) {
        return switch (rule) {
            case "greedy_by_votes" -> greedy(election, GreedyBudget.Order.VOTES);
            case "greedy_by_votes_per_cost" -> greedy(election, GreedyBudget.Order.VOTES_PER_COST);
            case "greedy_additive_points_per_cost" -> greedy(election, GreedyBudget.Order.POINTS_PER_COST);
            case "equal_shares_cost_utility" -> shares(election, Utility.COST, Completion.NONE);
            case "equal_shares_cost_utility_add1" -> shares(election, Utility.COST, Completion.ADD_ONE);
            case "equal_shares_cardinality_utility" -> shares(election, Utility.CARDINALITY, Completion.NONE);
            case "equal_shares_additive_points" -> shares(election, Utility.POINTS, Completion.NONE);
            default -> null;
        };
    }

    private static List<Project> greedy(BudgetElection election, GreedyBudget.Order order) {
        return GreedyBudget.allocate(election, order, Ties.ID).selected();
    }

    private static List<Project> shares(BudgetElection election, Utility utility, Completion completion) {
        return EqualShares.allocate(election, utility, completion, Ties.ID).selected();
    }

    private static Set<String> ids(List<Project> projects) {
        Set<String> ids = new TreeSet<>();
        projects.forEach(each -> ids.add(each.id()));
        return ids;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private List<Path> files() throws IOException {
        assumeTrue(folder.isPresent(), "no real elections here");
        try (Stream<Path> files = Files.list(folder.orElseThrow().resolve("pb"))) {
            return files.filter(each -> each.toString().endsWith(".pb"))
                    .sorted()
                    .toList();
        }
    }

    private static PabulibFile read(Path file) throws IOException, MalformedPabulib {
        try (InputStream in = Files.newInputStream(file)) {
            return PabulibReader.read(in, MOST_BYTES);
        }
    }
}
