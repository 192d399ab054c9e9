package org.cocreation.decision.choice;

import java.util.Collection;
import org.cocreation.decision.Fraction;

/** Votes for and against a proposal. Everything is compared exactly. */
public final class Majority {

    /**
     * How a body or a group of it voted.
     *
     * @param abstain takes part, but counts for neither side
     */
    public record Votes(long inFavour, long against, long abstain) {

        /** Counts below zero are an {@link IllegalArgumentException}. */
        public Votes {
            if (inFavour < 0 || against < 0 || abstain < 0) {
                throw new IllegalArgumentException("votes below zero: " + inFavour + ", " + against + ", " + abstain);
            }
        }

        /** Everybody who voted. */
        public long cast() {
            return inFavour + against + abstain;
        }
    }

    private Majority() {}

    /** Whether more than the threshold of those who are for or against are for it. Without such votes nothing passes. */
    public static boolean passes(Votes votes, Fraction threshold) {
        long decided = Math.addExact(votes.inFavour(), votes.against());
        return decided > 0 && Fraction.of(votes.inFavour(), decided).compareTo(threshold) > 0;
    }

    /** Whether the threshold holds in each of the groups. Without groups nothing passes. */
    public static boolean passesInEach(Collection<Votes> groups, Fraction threshold) {
        return !groups.isEmpty() && groups.stream().allMatch(group -> passes(group, threshold));
    }

    /**
     * Whether enough took part: at least this share of the roll, and at least one.
     *
     * @param cast how many voted, abstentions included
     * @param roll how many may vote
     */
    public static boolean quorate(long cast, long roll, Fraction quorum) {
        return cast > 0 && roll > 0 && Fraction.of(cast, roll).compareTo(quorum) >= 0;
    }
}
