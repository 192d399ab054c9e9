package org.cocreation.opinion;

import java.util.Arrays;

/**
 * How the statements vary together when each vote not cast is filled with the mean of its statement. A filled cell lies at the mean, so only
 * participants who voted on both statements contribute, and their sums are counted in words of 64 participants. Only what belongs to
 * statements with new votes has to be counted again.
 */
final class Covariance {

    private double[] means = new double[0];
    private double[][] rows = new double[0][];

    static Covariance of(VoteMatrix votes, Runnable between) {
        Covariance covariance = new Covariance();
        covariance.grow(votes.statements());
        for (int statement = 0; statement < votes.statements(); statement++) {
            covariance.means[statement] = mean(votes, statement);
        }
        for (int statement = 0; statement < votes.statements(); statement++) {
            for (int other = 0; other <= statement; other++) {
                covariance.count(votes, statement, other);
            }
            between.run();
        }
        return covariance;
    }

    /** Counts one statement again, after votes on it or moderation. */
    void recount(VoteMatrix votes, int statement) {
        grow(votes.statements());
        means[statement] = mean(votes, statement);
        for (int other = 0; other < rows.length; other++) {
            count(votes, statement, other);
        }
    }

    double[] means() {
        return means;
    }

    double[][] rows() {
        return rows;
    }

    private void grow(int statements) {
        if (rows.length == statements) {
            return;
        }
        double[][] grown = new double[statements][statements];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, grown[row], 0, rows.length);
        }
        rows = grown;
        means = Arrays.copyOf(means, statements);
    }

    private static double mean(VoteMatrix votes, int statement) {
        if (votes.isOut(statement)) {
            return 0;
        }
        int seen = bits(votes.seeing(statement));
        return seen == 0 ? 0 : (bits(votes.agreeing(statement)) - bits(votes.disagreeing(statement))) / (double) seen;
    }

    private static int bits(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Σ (x − mean x)(y − mean y) over those who voted on both, by whole-number sums. */
    private void count(VoteMatrix votes, int statement, int other) {
        double sum = 0;
        if (!votes.isOut(statement) && !votes.isOut(other)) {
            long[] agreeing = votes.agreeing(statement);
            long[] disagreeing = votes.disagreeing(statement);
            long[] seeing = votes.seeing(statement);
            long[] otherAgreeing = votes.agreeing(other);
            long[] otherDisagreeing = votes.disagreeing(other);
            long[] otherSeeing = votes.seeing(other);
            int both = 0;
            int product = 0;
            int first = 0;
            int second = 0;
            for (int word = 0; word < seeing.length; word++) {
                long agree = agreeing[word];
                long disagree = disagreeing[word];
                long see = seeing[word];
                long otherAgree = otherAgreeing[word];
                long otherDisagree = otherDisagreeing[word];
                long otherSee = otherSeeing[word];
                long opinions = (agree | disagree) & (otherAgree | otherDisagree);
                both += Long.bitCount(see & otherSee);
                product += Long.bitCount(opinions) - 2 * Long.bitCount(opinions & (agree ^ otherAgree));
                first += Long.bitCount(agree & otherSee) - Long.bitCount(disagree & otherSee);
                second += Long.bitCount(otherAgree & see) - Long.bitCount(otherDisagree & see);
            }
            double mean = means[statement];
            double otherMean = means[other];
            sum = product - otherMean * first - mean * second + mean * otherMean * both;
        }
        rows[statement][other] = sum;
        rows[other][statement] = sum;
    }
}
