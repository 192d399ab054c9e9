package org.cocreation.opinion;

/**
 * Where each participant stands on the two axes, by the votes cast only, stretched by the root of all statements to those voted on, so that
 * those who voted little do not crowd in the middle. Four cells of a row are one byte, and what a byte adds is looked up, in tables that are
 * small enough to stay in the caches of a processor.
 */
final class Projection {

    private static final int CONTENTS = 256;
    private static final int CONTENTS_OF_HALF = 16;
    private static final int CODES = 4;

    /** As many bytes of a row as are fetched together. */
    private static final int PLACES = 64;

    private final double[] x;
    private final double[] y;

    private Projection(int participants) {
        x = new double[participants];
        y = new double[participants];
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    static Projection of(VoteMatrix votes, double[] means, Axes axes) {
        Projection projection = new Projection(votes.participants());
        double[] table = new double[PLACES * CONTENTS * 2];
        for (int from = 0; from < votes.rowLength(); from += PLACES) {
            int to = Math.min(from + PLACES, votes.rowLength());
            for (int place = from; place < to; place++) {
                int base = (place - from) * CONTENTS * 2;
                fill(table, base, place * VoteMatrix.CELLS, votes, means, axes.first());
                fill(table, base + 1, place * VoteMatrix.CELLS, votes, means, axes.second());
            }
            projection.add(votes, table, from, to);
        }
        projection.stretch(votes);
        return projection;
    }

    private void add(VoteMatrix votes, double[] table, int from, int to) {
        for (int participant = 0; participant < x.length; participant++) {
            byte[] row = votes.row(participant);
            double sumX = 0;
            double sumY = 0;
            double nextX = 0;
            double nextY = 0;
            int place = from;
            int base = 0;
            for (; place + 1 < to; place += 2, base += CONTENTS * 4) {
                int entry = base + (row[place] & 0xff) * 2;
                int next = base + CONTENTS * 2 + (row[place + 1] & 0xff) * 2;
                sumX += table[entry];
                sumY += table[entry + 1];
                nextX += table[next];
                nextY += table[next + 1];
            }
            if (place < to) {
                int entry = base + (row[place] & 0xff) * 2;
                sumX += table[entry];
                sumY += table[entry + 1];
            }
            x[participant] += sumX + nextX;
            y[participant] += sumY + nextY;
        }
    }

    private void stretch(VoteMatrix votes) {
        for (int participant = 0; participant < x.length; participant++) {
            int filled = votes.filledOf(participant);
            double stretch = filled == 0 ? 0 : Math.sqrt(votes.statements() / (double) filled);
            x[participant] *= stretch;
            y[participant] *= stretch;
        }
    }

    /** What each content of the four cells from a statement on adds: that of two cells and that of the other two. */
    private static void fill(double[] table, int base, int statement, VoteMatrix votes, double[] means, double[] axis) {
        double[] low = half(statement, votes, means, axis);
        double[] high = half(statement + VoteMatrix.CELLS / 2, votes, means, axis);
        for (int content = 0; content < CONTENTS; content++) {
            table[base + 2 * content] = low[content % CONTENTS_OF_HALF] + high[content / CONTENTS_OF_HALF];
        }
    }

    private static double[] half(int statement, VoteMatrix votes, double[] means, double[] axis) {
        double[] half = new double[CONTENTS_OF_HALF];
        for (int content = 0; content < CONTENTS_OF_HALF; content++) {
            half[content] = one(statement, content % CODES, votes, means, axis)
                    + one(statement + 1, content / CODES, votes, means, axis);
        }
        return half;
    }

    private static double one(int statement, int code, VoteMatrix votes, double[] means, double[] axis) {
        return code == VoteMatrix.UNSEEN || statement >= votes.statements() || votes.isOut(statement)
                ? 0
                : (VoteMatrix.value(code) - means[statement]) * axis[statement];
    }
}
