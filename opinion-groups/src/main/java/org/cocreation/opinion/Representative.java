package org.cocreation.opinion;

import java.util.List;
import java.util.stream.Stream;

/**
 * A statement that tells what a group thinks: it agrees (or disagrees) surely more than half, and surely more than the others.
 *
 * @param statement the statement
 * @param agrees whether the group stands out by agreeing, or by disagreeing
 * @param votes how many in the group vote that way
 * @param seen how many in the group voted
 * @param share the share that votes that way, in the group
 * @param shareTest how surely that is more than half: significant above 1.2816
 * @param ratio the share in the group by the share among all others
 * @param ratioTest how surely the first is more than the second: significant above 1.2816
 */
public record Representative(
        int statement,
        boolean agrees,
        int votes,
        int seen,
        double share,
        double shareTest,
        double ratio,
        double ratioTest) {

    /** Both ways to stand out. */
    static Stream<Representative> both(int statement, Tally inside, Tally outside) {
        return Stream.of(
                of(statement, true, inside.agree(), inside.seen(), outside.agree(), outside.seen()),
                of(statement, false, inside.disagree(), inside.seen(), outside.disagree(), outside.seen()));
    }

    private static Representative of(
            int statement, boolean agrees, int votes, int seen, int otherVotes, int otherSeen) {
        double share = Proportions.share(votes, seen);
        return new Representative(
                statement,
                agrees,
                votes,
                seen,
                share,
                Proportions.aboveHalf(votes, seen),
                share / Proportions.share(otherVotes, otherSeen),
                Proportions.above(votes, seen, otherVotes, otherSeen));
    }

    boolean isSignificant() {
        return shareTest > Proportions.SIGNIFICANT && ratioTest > Proportions.SIGNIFICANT;
    }

    /** By this, the strongest come first. */
    public double strength() {
        return ratio * ratioTest * share * shareTest;
    }

    /** The strongest, in their order. */
    static List<Representative> strongest(Stream<Representative> all, int most) {
        return all.filter(Representative::isSignificant)
                .sorted((one, other) -> Double.compare(other.strength(), one.strength()))
                .limit(most)
                .toList();
    }
}
