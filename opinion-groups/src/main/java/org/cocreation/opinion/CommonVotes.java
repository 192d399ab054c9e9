package org.cocreation.opinion;

import java.util.Arrays;

/**
 * How the votes on each two statements go together: whole-number sums over those who voted on both. Counted in words of 64 participants
 * once; then a vote changes what its statement has in common with those on which its participant voted, and nothing else. Votes on
 * statements that are moderated out are counted like others.
 */
final class CommonVotes {

    /** By the greater statement, then the smaller one: how many voted on both. */
    private int[][] voters = new int[0][];

    /** Likewise: the sum of the products of their two votes. */
    private int[][] products = new int[0][];

    /** By both statements: the sum of the votes on the first of those who voted on both. */
    private int[][] sums = new int[0][];

    static CommonVotes of(VoteMatrix votes, Runnable between) {
        CommonVotes common = new CommonVotes();
        common.grow(votes.statements());
        for (int statement = 0; statement < votes.statements(); statement++) {
            for (int other = 0; other <= statement; other++) {
                common.count(votes, statement, other);
            }
            between.run();
        }
        return common;
    }

    /** Makes room for statements on which nobody has voted yet. */
    void grow(int statements) {
        int before = sums.length;
        if (statements <= before) {
            return;
        }
        voters = Arrays.copyOf(voters, statements);
        products = Arrays.copyOf(products, statements);
        sums = Arrays.copyOf(sums, statements);
        for (int statement = 0; statement < statements; statement++) {
            if (statement >= before) {
                voters[statement] = new int[statement + 1];
                products[statement] = new int[statement + 1];
            }
            sums[statement] = statement < before ? Arrays.copyOf(sums[statement], statements) : new int[statements];
        }
    }

    /** Takes in that a participant voted, or voted anew. */
    void change(byte[] row, int statement, int before, int after) {
        int seen = before == VoteMatrix.UNSEEN ? 1 : 0;
        int value = VoteMatrix.value(after) - VoteMatrix.value(before);
        if (seen == 0 && value == 0) {
            return;
        }
        for (int place = 0; place < row.length; place++) {
            int content = row[place] & 0xff;
            for (int other = place * VoteMatrix.CELLS; content != 0; other++, content >>= 2) {
                int code = content & 3;
                if (code != VoteMatrix.UNSEEN && other != statement) {
                    int otherValue = VoteMatrix.value(code);
                    int greater = Math.max(statement, other);
                    int smaller = Math.min(statement, other);
                    voters[greater][smaller] += seen;
                    products[greater][smaller] += value * otherValue;
                    sums[statement][other] += value;
                    sums[other][statement] += seen * otherValue;
                }
            }
        }
        voters[statement][statement] += seen;
        products[statement][statement] += square(after) - square(before);
        sums[statement][statement] += value;
    }

    private static int square(int code) {
        return VoteMatrix.value(code) * VoteMatrix.value(code);
    }

    /** The mean vote on a statement, 0 where there is none. */
    double mean(int statement) {
        int seen = voters[statement][statement];
        return seen == 0 ? 0 : sums[statement][statement] / (double) seen;
    }

    /** Σ (x − mean x)(y − mean y) over those who voted on both. */
    double covariance(int statement, int other, double[] means) {
        int greater = Math.max(statement, other);
        int smaller = Math.min(statement, other);
        return products[greater][smaller]
                - means[smaller] * sums[greater][smaller]
                - means[greater] * sums[smaller][greater]
                + means[greater] * means[smaller] * voters[greater][smaller];
    }

    private void count(VoteMatrix votes, int statement, int other) {
        long[] agreeing = votes.agreeing(statement);
        long[] disagreeing = votes.disagreeing(statement);
        long[] seeing = votes.seeing(statement);
        long[] otherAgreeing = votes.agreeing(other);
        long[] otherDisagreeing = votes.disagreeing(other);
        long[] otherSeeing = votes.seeing(other);
        int both = 0;
        int product = 0;
        int sum = 0;
        int otherSum = 0;
        int words = votes.words();
        for (int word = 0; word < words; word++) {
            long agree = agreeing[word];
            long disagree = disagreeing[word];
            long see = seeing[word];
            long otherAgree = otherAgreeing[word];
            long otherDisagree = otherDisagreeing[word];
            long otherSee = otherSeeing[word];
            long opinions = (agree | disagree) & (otherAgree | otherDisagree);
            both += Long.bitCount(see & otherSee);
            product += Long.bitCount(opinions) - 2 * Long.bitCount(opinions & (agree ^ otherAgree));
            sum += Long.bitCount(agree & otherSee) - Long.bitCount(disagree & otherSee);
            otherSum += Long.bitCount(otherAgree & see) - Long.bitCount(otherDisagree & see);
        }
        voters[statement][other] = both;
        products[statement][other] = product;
        sums[statement][other] = sum;
        sums[other][statement] = otherSum;
    }
}
