package org.cocreation.decision.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cocreation.decision.Fraction;

/** The rule that most cities use: the most wanted project first, what no longer fits is skipped. */
public final class GreedyBudget {

    /** What "most wanted" means. */
    public enum Order {
        /** How many voters support the project. */
        VOTES,
        /** The same, for each unit of money that it costs. */
        VOTES_PER_COST,
        /** The points that it was given. */
        POINTS,
        /** The same, for each unit of money that it costs. */
        POINTS_PER_COST
    }

    /**
     * What became of the projects.
     *
     * @param steps every project in the order in which it was considered
     * @param left money that nobody gets
     */
    public record Outcome(List<Step> steps, long left) {

        /** The projects that are paid for, in the order in which they were considered. */
        public List<Project> selected() {
            return steps.stream().filter(Step::selected).map(Step::project).toList();
        }
    }

    /**
     * One project's turn.
     *
     * @param score its votes or points
     * @param before the money that was left when its turn came
     * @param selected whether it fitted
     */
    public record Step(Project project, long score, long before, boolean selected) {}

    private GreedyBudget() {}

    /** Goes through the projects, best first. Projects that nobody wants come last and are not selected. */
    public static Outcome allocate(BudgetElection election, Order order, Ties ties) {
        int[] ranks = ties.ranks(election);
        List<Step> steps = new ArrayList<>();
        long left = election.budget();
        for (int p : sorted(election, order, ranks)) {
            Project project = election.projects().get(p);
            long score = score(election, order, p);
            boolean selected = score > 0 && project.cost() <= left;
            steps.add(new Step(project, score, left, selected));
            left -= selected ? project.cost() : 0;
        }
        return new Outcome(List.copyOf(steps), left);
    }

    private static List<Integer> sorted(BudgetElection election, Order order, int[] ranks) {
        Comparator<Integer> best = switch (order) {
            case VOTES, POINTS -> Comparator.comparingLong(p -> score(election, order, p));
            case VOTES_PER_COST, POINTS_PER_COST ->
                Comparator.comparing(
                                (Integer p) -> election.projects().get(p).cost() == 0 && score(election, order, p) > 0)
                        .thenComparing(p -> perCost(election, order, p));
        };
        return IntStream.range(0, ranks.length)
                .boxed()
                .sorted(best.reversed().thenComparing(p -> ranks[p]))
                .toList();
    }

    private static long score(BudgetElection election, Order order, int project) {
        return order == Order.VOTES || order == Order.VOTES_PER_COST
                ? election.supporters(project)
                : election.points(project);
    }

    private static Fraction perCost(BudgetElection election, Order order, int project) {
        long cost = election.projects().get(project).cost();
        return cost == 0 ? Fraction.ZERO : Fraction.of(score(election, order, project), cost);
    }
}
