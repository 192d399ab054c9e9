package org.cocreation.arena.election;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cocreation.arena.election.ImportedElection.Outcome;
import org.cocreation.decision.budget.BudgetElection;
import org.cocreation.decision.budget.EqualShares;
import org.cocreation.decision.budget.EqualSharesOutcome;
import org.cocreation.decision.budget.GreedyBudget;
import org.cocreation.decision.budget.Project;
import org.cocreation.decision.budget.Ties;
import org.cocreation.decision.budget.Utility;
import org.cocreation.decision.pabulib.PabulibFile;

/** Counts a file under both budget rules, as a budget decision of this platform is counted. */
final class ElectionCount {

    private ElectionCount() {}

    /** Numbers that are too large for exact counting are an {@link ArithmeticException}. */
    static List<Outcome> of(PabulibFile file) {
        BudgetElection election = file.election();
        boolean points = file.voteType().hasPoints();
        List<Outcome> outcomes = new ArrayList<>();
        GreedyBudget.Outcome greedy = GreedyBudget.allocate(
                election, points ? GreedyBudget.Order.POINTS : GreedyBudget.Order.VOTES, Ties.SUPPORT_THEN_ID);
        outcomes.add(outcome("GREEDY_BUDGET", ids(greedy.selected()), file));
        EqualSharesOutcome shares = EqualShares.allocate(
                election, points ? Utility.POINTS : Utility.COST, EqualShares.Completion.ADD_ONE, Ties.SUPPORT_THEN_ID);
        outcomes.add(outcome("EQUAL_SHARES", ids(shares.selected()), file));
        int marked = file.projectColumns().indexOf("selected");
        if (marked >= 0) {
            outcomes.add(outcome(
                    "FILE",
                    file.projects().stream()
                            .filter(project -> project.further().get(marked).equals("1"))
                            .map(PabulibFile.Row::id)
                            .toList(),
                    file));
        }
        return List.copyOf(outcomes);
    }

    private static List<String> ids(List<Project> projects) {
        return projects.stream().map(Project::id).toList();
    }

    private static Outcome outcome(String rule, Collection<String> selected, PabulibFile file) {
        Set<String> ids = new HashSet<>(selected);
        BigDecimal cost = file.projects().stream()
                .filter(project -> ids.contains(project.id()))
                .map(PabulibFile.Row::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Outcome(rule, ids.stream().sorted().toList(), cost);
    }
}
