package org.cocreation.opinion;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How the statements vary together when each vote not cast is filled with the mean of its statement. A filled cell lies at the mean, so only
 * participants who voted on both statements contribute. Follows votes one by one: whole numbers are added up, so that it is the same as if
 * all votes were counted anew, and only what belongs to statements with new votes is computed again.
 */
final class Covariance {

    private final CommonVotes common;
    private final BitSet changed = new BitSet();
    private double[] means = new double[0];
    private double[][] rows = new double[0][];

    private Covariance(CommonVotes common) {
        this.common = common;
    }

    static Covariance of(VoteMatrix votes, Runnable between) {
        Covariance covariance = new Covariance(CommonVotes.of(votes, between));
        covariance.changed.set(0, votes.statements());
        covariance.follow(votes);
        return covariance;
    }

    /** Takes in that a participant voted, or voted anew. */
    void vote(VoteMatrix votes, int participant, int statement, int before, int after) {
        common.grow(votes.statements());
        common.change(votes.row(participant), statement, before, after);
        changed.set(statement);
    }

    /** Takes in that a statement was taken out or in. */
    void moderate(int statement) {
        changed.set(statement);
    }

    /** Computes again what has changed. */
    void follow(VoteMatrix votes) {
        grow(votes.statements());
        for (int statement = changed.nextSetBit(0); statement >= 0; statement = changed.nextSetBit(statement + 1)) {
            means[statement] = votes.isOut(statement) ? 0 : common.mean(statement);
        }
        for (int statement = changed.nextSetBit(0); statement >= 0; statement = changed.nextSetBit(statement + 1)) {
            for (int other = 0; other < rows.length; other++) {
                double value =
                        votes.isOut(statement) || votes.isOut(other) ? 0 : common.covariance(statement, other, means);
                rows[statement][other] = value;
                rows[other][statement] = value;
            }
        }
        changed.clear();
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
        common.grow(statements);
        double[][] grown = new double[statements][statements];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, grown[row], 0, rows.length);
        }
        rows = grown;
        means = Arrays.copyOf(means, statements);
    }
}
