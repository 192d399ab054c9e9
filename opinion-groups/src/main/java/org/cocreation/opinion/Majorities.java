package org.cocreation.opinion;

import java.util.ArrayList;
import java.util.List;

/**
 * What most of all who voted think, whatever their group: with a small group it may differ from what all groups agree on.
 *
 * @param agreed statements to which surely more than half agree, the strongest first, at most five
 * @param disagreed statements with which surely more than half disagree
 */
public record Majorities(List<Majority> agreed, List<Majority> disagreed) {

    private static final int MOST = 5;

    /**
     * A statement on which most are of one mind.
     *
     * @param statement the statement
     * @param votes how many vote that way
     * @param seen how many voted
     * @param share the share that votes that way
     * @param test how surely that is more than half: significant above 1.2816
     */
    public record Majority(int statement, int votes, int seen, double share, double test) {

        static Majority of(int statement, int votes, int seen) {
            return new Majority(
                    statement, votes, seen, Proportions.share(votes, seen), Proportions.aboveHalf(votes, seen));
        }
    }

    /** Copies. */
    public Majorities {
        agreed = List.copyOf(agreed);
        disagreed = List.copyOf(disagreed);
    }

    static Majorities of(List<StatementView> statements) {
        List<Majority> agreed = new ArrayList<>();
        List<Majority> disagreed = new ArrayList<>();
        statements.stream().filter(statement -> !statement.out()).forEach(each -> {
            Tally total = each.total();
            agreed.add(Majority.of(each.statement(), total.agree(), total.seen()));
            disagreed.add(Majority.of(each.statement(), total.disagree(), total.seen()));
        });
        return new Majorities(strongest(agreed), strongest(disagreed));
    }

    private static List<Majority> strongest(List<Majority> all) {
        return all.stream()
                .filter(each -> each.share() > 0.5 && each.test() > Proportions.SIGNIFICANT)
                .sorted((one, other) -> Double.compare(other.share() * other.test(), one.share() * one.test()))
                .limit(MOST)
                .toList();
    }
}
