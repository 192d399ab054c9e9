package org.cocreation.sortition;

import java.util.Arrays;
import java.util.Optional;

/**
 * The simplex method for bounded variables on a dense table (Dantzig 1955): made for the many small programmes that branching solves, where each
 * answer must be right and come in a moment.
 */
final class Simplex {

    private static final double EPSILON = 1e-9;
    private static final double FEASIBLE = 1e-7;
    private static final int STALLED = 500;
    private static final int MOST_STEPS = 100_000;

    private final int variables;
    private final int rows;
    private final double[][] table;
    private final double[] value;
    private final double[] range;
    private final int[] basis;
    private final boolean[] basic;
    private final boolean[] flipped;
    private final double[] cost;

    private Simplex(WholeProgramme programme, double[] low, double[] high) {
        variables = programme.variables();
        rows = programme.rows().size();
        int columns = variables + 2 * rows;
        table = new double[rows][columns];
        value = new double[rows];
        range = new double[columns];
        basis = new int[rows];
        basic = new boolean[columns];
        flipped = new boolean[columns];
        cost = new double[columns];
        for (int j = 0; j < variables; j++) {
            range[j] = high[j] - low[j];
        }
        for (int i = 0; i < rows; i++) {
            begin(i, programme.rows().get(i), low);
        }
    }

    /** Writes a row as an equation with its slack, and with an artificial variable when the slack cannot hold what is missing. */
    private void begin(int i, WholeProgramme.Row row, double[] low) {
        double missing = row.low();
        for (int j = 0; j < variables; j++) {
            table[i][j] = row.coefficient(j);
            missing -= row.coefficient(j) * low[j];
        }
        int slack = variables + i;
        int artificial = variables + rows + i;
        table[i][slack] = -1;
        range[slack] = row.high() - row.low();
        boolean negate = missing < 0 || (missing == 0 && range[slack] >= 0);
        if (negate) {
            for (int j = 0; j <= slack; j++) {
                table[i][j] = -table[i][j];
            }
        }
        value[i] = Math.abs(missing);
        boolean slackHolds = negate && value[i] <= range[slack];
        basis[i] = slackHolds ? slack : artificial;
        if (!slackHolds) {
            table[i][artificial] = 1;
            range[artificial] = Double.POSITIVE_INFINITY;
        }
        basic[basis[i]] = true;
    }

    /** The best values within these bounds; empty when there are none. */
    static Optional<double[]> maximise(WholeProgramme programme, double[] worth, double[] low, double[] high) {
        for (int j = 0; j < low.length; j++) {
            if (low[j] > high[j]) {
                return Optional.empty();
            }
        }
        Simplex simplex = new Simplex(programme, low, high);
        if (!simplex.becomesFeasible()) {
            return Optional.empty();
        }
        simplex.price(worth);
        simplex.minimise();
        return Optional.of(simplex.values(low));
    }

    private boolean becomesFeasible() {
        int first = variables + rows;
        double missing = 0;
        for (int i = 0; i < rows; i++) {
            if (basis[i] >= first) {
                missing += value[i];
                for (int j = 0; j < first; j++) {
                    cost[j] -= table[i][j];
                }
            }
        }
        if (missing > 0) {
            minimise();
        }
        missing = 0;
        for (int i = 0; i < rows; i++) {
            missing += basis[i] >= first ? value[i] : 0;
        }
        Arrays.fill(range, first, range.length, 0);
        return missing <= FEASIBLE;
    }

    private void price(double[] worth) {
        Arrays.fill(cost, 0);
        for (int j = 0; j < variables; j++) {
            cost[j] = flipped[j] ? worth[j] : -worth[j];
        }
        double[] original = cost.clone();
        for (int i = 0; i < rows; i++) {
            double dear = original[basis[i]];
            if (dear != 0) {
                for (int j = 0; j < cost.length; j++) {
                    cost[j] -= dear * table[i][j];
                }
            }
        }
    }

    private void minimise() {
        int stalled = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            int entering = entering(stalled > STALLED);
            if (entering < 0) {
                return;
            }
            stalled = advance(entering) > EPSILON ? 0 : stalled + 1;
        }
        throw new IllegalStateException("the simplex method did not end");
    }

    /** The cheapest column, or the first cheap one when nothing moves any more (Bland 1977), which cannot cycle. */
    private int entering(boolean first) {
        int best = -1;
        double lowest = -EPSILON;
        for (int j = 0; j < cost.length; j++) {
            if (!basic[j] && range[j] > 0 && cost[j] < lowest) {
                best = j;
                lowest = cost[j];
                if (first) {
                    return best;
                }
            }
        }
        return best;
    }

    private double advance(int entering) {
        double step = range[entering];
        int leaving = -1;
        boolean atTop = false;
        for (int i = 0; i < rows; i++) {
            double slope = table[i][entering];
            double limit;
            if (slope > EPSILON) {
                limit = value[i] / slope;
            } else if (slope < -EPSILON && range[basis[i]] < Double.POSITIVE_INFINITY) {
                limit = (range[basis[i]] - value[i]) / -slope;
            } else {
                continue;
            }
            limit = Math.max(0, limit);
            boolean tie = leaving >= 0 && Math.abs(limit - step) <= EPSILON;
            if (tie ? basis[i] < basis[leaving] : limit < step) {
                step = limit;
                leaving = i;
                atTop = slope < 0;
            }
        }
        if (step == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException("the programme has no bound");
        }
        if (leaving < 0) {
            flip(entering);
        } else {
            if (atTop) {
                turn(leaving);
            }
            pivot(leaving, entering);
        }
        return step;
    }

    /** Counts a variable that is not in the basis from its other bound. */
    private void flip(int column) {
        for (int i = 0; i < rows; i++) {
            value[i] = Math.max(0, value[i] - table[i][column] * range[column]);
            table[i][column] = -table[i][column];
        }
        cost[column] = -cost[column];
        flipped[column] = !flipped[column];
    }

    /** Counts a variable of the basis from its other bound. */
    private void turn(int row) {
        int column = basis[row];
        for (int j = 0; j < table[row].length; j++) {
            table[row][j] = -table[row][j];
        }
        table[row][column] = 1;
        value[row] = Math.max(0, range[column] - value[row]);
        flipped[column] = !flipped[column];
    }

    private void pivot(int row, int column) {
        double[] pivotRow = table[row];
        double divisor = pivotRow[column];
        for (int j = 0; j < pivotRow.length; j++) {
            pivotRow[j] /= divisor;
        }
        value[row] /= divisor;
        for (int i = 0; i < rows; i++) {
            double factor = table[i][column];
            if (i != row && factor != 0) {
                subtract(table[i], pivotRow, factor);
                value[i] = Math.max(0, value[i] - factor * value[row]);
            }
        }
        subtract(cost, pivotRow, cost[column]);
        basic[basis[row]] = false;
        basic[column] = true;
        basis[row] = column;
    }

    private static void subtract(double[] from, double[] row, double factor) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= factor * row[j];
        }
    }

    private double[] values(double[] low) {
        double[] above = new double[cost.length];
        for (int i = 0; i < rows; i++) {
            above[basis[i]] = value[i];
        }
        double[] values = new double[variables];
        for (int j = 0; j < variables; j++) {
            values[j] = low[j] + (flipped[j] ? range[j] - above[j] : above[j]);
        }
        return values;
    }
}
