package org.cocreation.opinion;

/**
 * Where each participant stands on the two axes, by the votes cast only, stretched by the root of all statements to those voted on, so that
 * those who voted little do not crowd in the middle. Four cells of a row are one byte, and what a byte adds is looked up.
 */
final class Projection {

    private static final int BYTES = 256;

    private final double[] x;
    private final double[] y;

    private Projection(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    static Projection of(VoteMatrix votes, double[] means, Axes axes) {
        double[] table = table(votes, means, axes);
        double[] x = new double[votes.participants()];
        double[] y = new double[votes.participants()];
        for (int participant = 0; participant < x.length; participant++) {
            byte[] row = votes.row(participant);
            double sumX = 0;
            double sumY = 0;
            double nextX = 0;
            double nextY = 0;
            int place = 0;
            for (; place + 1 < row.length; place += 2) {
                int entry = (place * BYTES + (row[place] & 0xff)) * 2;
                int next = ((place + 1) * BYTES + (row[place + 1] & 0xff)) * 2;
                sumX += table[entry];
                sumY += table[entry + 1];
                nextX += table[next];
                nextY += table[next + 1];
            }
            if (place < row.length) {
                int entry = (place * BYTES + (row[place] & 0xff)) * 2;
                sumX += table[entry];
                sumY += table[entry + 1];
            }
            int filled = votes.filledOf(participant);
            double stretch = filled == 0 ? 0 : Math.sqrt(votes.statements() / (double) filled);
            x[participant] = (sumX + nextX) * stretch;
            y[participant] = (sumY + nextY) * stretch;
        }
        return new Projection(x, y);
    }

    private static double[] table(VoteMatrix votes, double[] means, Axes axes) {
        double[] table = new double[votes.rowLength() * BYTES * 2];
        for (int place = 0; place < votes.rowLength(); place++) {
            for (int content = 0; content < BYTES; content++) {
                int entry = (place * BYTES + content) * 2;
                for (int cell = 0; cell < VoteMatrix.CELLS; cell++) {
                    int statement = place * VoteMatrix.CELLS + cell;
                    int code = (content >> (2 * cell)) & 3;
                    if (code != VoteMatrix.UNSEEN && statement < votes.statements() && !votes.isOut(statement)) {
                        int vote = code == VoteMatrix.AGREE ? 1 : code == VoteMatrix.DISAGREE ? -1 : 0;
                        table[entry] += (vote - means[statement]) * axes.first()[statement];
                        table[entry + 1] += (vote - means[statement]) * axes.second()[statement];
                    }
                }
            }
        }
        return table;
    }
}
