package org.cocreation.opinion;

import java.util.Arrays;

/** Counts the votes on statements in groups, 64 participants at once. */
final class Tallies {

    private final VoteMatrix votes;
    private final long[][] members;
    private final long[] everybody;

    Tallies(VoteMatrix votes, int[] groupOf, int groups) {
        this.votes = votes;
        members = new long[groups][votes.words()];
        everybody = new long[votes.words()];
        Arrays.fill(everybody, -1L);
        for (int participant = 0; participant < groupOf.length; participant++) {
            if (groupOf[participant] >= 0) {
                members[groupOf[participant]][participant / Long.SIZE] |= 1L << participant;
            }
        }
    }

    Tally[] byGroup(int statement) {
        Tally[] tallies = new Tally[members.length];
        Arrays.setAll(tallies, group -> count(statement, members[group]));
        return tallies;
    }

    Tally total(int statement) {
        return count(statement, everybody);
    }

    private Tally count(int statement, long[] of) {
        long[] agreeing = votes.agreeing(statement);
        long[] disagreeing = votes.disagreeing(statement);
        long[] seeing = votes.seeing(statement);
        int agree = 0;
        int disagree = 0;
        int see = 0;
        for (int word = 0; word < of.length; word++) {
            agree += Long.bitCount(agreeing[word] & of[word]);
            disagree += Long.bitCount(disagreeing[word] & of[word]);
            see += Long.bitCount(seeing[word] & of[word]);
        }
        return new Tally(agree, disagree, see - agree - disagree);
    }
}
