package org.cocreation.opinion;

import java.util.Arrays;

/**
 * How the votes on each statement fall in each group and in all. Counted 64 participants at once; then it follows single votes and
 * participants who come to another group.
 */
final class Tallies {

    /** Counts for one statement: a place for each code of a cell, of which the one for unseen is never read. */
    private static final int CODES = 4;

    private final int[][] inGroup;
    private int[] inAll;
    private int[] groupOf;

    Tallies(VoteMatrix votes, int[] groupOf, int groups) {
        this.groupOf = groupOf;
        inGroup = new int[groups][votes.statements() * CODES];
        inAll = new int[votes.statements() * CODES];
        long[] everybody = new long[votes.words()];
        Arrays.fill(everybody, -1L);
        count(votes, everybody, inAll);
        for (int group = 0; group < groups; group++) {
            count(votes, members(groupOf, group, votes.words()), inGroup[group]);
        }
    }

    /** Takes in that a participant voted, or voted anew. */
    void vote(VoteMatrix votes, int participant, int statement, int before, int after) {
        grow(votes.statements());
        inAll[statement * CODES + before]--;
        inAll[statement * CODES + after]++;
        if (participant < groupOf.length && groupOf[participant] >= 0) {
            inGroup[groupOf[participant]][statement * CODES + before]--;
            inGroup[groupOf[participant]][statement * CODES + after]++;
        }
    }

    /** Takes in who is in which of as many groups by now. */
    void regroup(VoteMatrix votes, int[] groupOfNow) {
        grow(votes.statements());
        for (int participant = 0; participant < groupOfNow.length; participant++) {
            int before = participant < groupOf.length ? groupOf[participant] : -1;
            if (before != groupOfNow[participant]) {
                add(votes.row(participant), before, -1);
                add(votes.row(participant), groupOfNow[participant], 1);
            }
        }
        groupOf = groupOfNow;
    }

    Tally total(int statement) {
        return tally(inAll, statement);
    }

    Tally[] byGroup(int statement) {
        Tally[] tallies = new Tally[inGroup.length];
        Arrays.setAll(tallies, group -> tally(inGroup[group], statement));
        return tallies;
    }

    private static Tally tally(int[] counts, int statement) {
        return new Tally(
                counts[statement * CODES + VoteMatrix.AGREE],
                counts[statement * CODES + VoteMatrix.DISAGREE],
                counts[statement * CODES + VoteMatrix.PASS]);
    }

    private void grow(int statements) {
        if (inAll.length < statements * CODES) {
            inAll = Arrays.copyOf(inAll, statements * CODES);
            for (int group = 0; group < inGroup.length; group++) {
                inGroup[group] = Arrays.copyOf(inGroup[group], statements * CODES);
            }
        }
    }

    private void add(byte[] row, int group, int times) {
        if (group < 0) {
            return;
        }
        int[] counts = inGroup[group];
        for (int place = 0; place < row.length; place++) {
            int content = row[place] & 0xff;
            for (int cell = place * VoteMatrix.CELLS; content != 0; cell++, content >>= 2) {
                counts[cell * CODES + (content & 3)] += times;
            }
        }
    }

    private static long[] members(int[] groupOf, int group, int words) {
        long[] members = new long[words];
        for (int participant = 0; participant < groupOf.length; participant++) {
            if (groupOf[participant] == group) {
                members[participant / Long.SIZE] |= 1L << participant;
            }
        }
        return members;
    }

    private static void count(VoteMatrix votes, long[] of, int[] counts) {
        for (int statement = 0; statement < votes.statements(); statement++) {
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
            counts[statement * CODES + VoteMatrix.AGREE] = agree;
            counts[statement * CODES + VoteMatrix.DISAGREE] = disagree;
            counts[statement * CODES + VoteMatrix.PASS] = see - agree - disagree;
        }
    }
}
