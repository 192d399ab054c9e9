package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whole numbers within bounds, and sums of them within bounds. The best are found by branch and bound (Land and Doig 1960). */
final class WholeProgramme {

    private static final double WHOLE = 1e-6;
    private static final double BETTER = 1e-9;
    private static final int MOST_BRANCHES = 200_000;

    private final List<Double> lowest = new ArrayList<>();
    private final List<Double> highest = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** A weighted sum of variables within bounds. */
    static final class Row {

        private final double low;
        private final double high;
        private final List<Double> coefficients = new ArrayList<>();

        Row(double low, double high) {
            this.low = low;
            this.high = high;
        }

        Row with(int variable, double coefficient) {
            while (coefficients.size() <= variable) {
                coefficients.add(0.0);
            }
            coefficients.set(variable, coefficient);
            return this;
        }

        double coefficient(int variable) {
            return variable < coefficients.size() ? coefficients.get(variable) : 0;
        }

        double low() {
            return low;
        }

        double high() {
            return high;
        }
    }

    int variable(double low, double high) {
        lowest.add(low);
        highest.add(high);
        return lowest.size() - 1;
    }

    Row row(double low, double high) {
        Row row = new Row(low, high);
        rows.add(row);
        return row;
    }

    int variables() {
        return lowest.size();
    }

    List<Row> rows() {
        return rows;
    }

    /** The whole numbers that are worth most, if they are worth more than is asked for. */
    Optional<int[]> best(double[] worth, double moreThan) {
        Search search = new Search(worth, moreThan);
        search.branch(
                lowest.stream().mapToDouble(Double::doubleValue).toArray(),
                highest.stream().mapToDouble(Double::doubleValue).toArray());
        return Optional.ofNullable(search.found);
    }

    /** A search through the branches, the likelier half first. */
    private final class Search {

        private final double[] worth;
        private double best;
        private int @org.jspecify.annotations.Nullable [] found;
        private int branches;

        Search(double[] worth, double moreThan) {
            this.worth = worth;
            this.best = moreThan;
        }

        void branch(double[] low, double[] high) {
            if (++branches > MOST_BRANCHES) {
                throw new IllegalStateException("too many branches");
            }
            Optional<double[]> relaxed = Simplex.maximise(WholeProgramme.this, worth, low, high);
            if (relaxed.isEmpty() || sum(relaxed.get()) <= best + BETTER) {
                return;
            }
            int split = leastWhole(relaxed.get());
            if (split < 0) {
                take(relaxed.get());
                return;
            }
            double at = relaxed.get()[split];
            boolean upFirst = at - Math.floor(at) >= 0.5;
            half(low, high, split, at, upFirst);
            half(low, high, split, at, !upFirst);
        }

        private void half(double[] low, double[] high, int split, double at, boolean up) {
            double[] lower = low.clone();
            double[] upper = high.clone();
            if (up) {
                lower[split] = Math.ceil(at);
            } else {
                upper[split] = Math.floor(at);
            }
            branch(lower, upper);
        }

        private void take(double[] values) {
            int[] whole = new int[values.length];
            for (int i = 0; i < whole.length; i++) {
                whole[i] = (int) Math.round(values[i]);
            }
            for (Row row : rows) {
                double sum = 0;
                for (int i = 0; i < whole.length; i++) {
                    sum += row.coefficient(i) * whole[i];
                }
                if (sum < row.low() - WHOLE || sum > row.high() + WHOLE) {
                    throw new IllegalStateException("rounding broke a bound");
                }
            }
            found = whole;
            best = sum(values);
        }

        private double sum(double[] values) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += worth[i] * values[i];
            }
            return sum;
        }

        private int leastWhole(double[] values) {
            int least = -1;
            double furthest = WHOLE;
            for (int i = 0; i < values.length; i++) {
                double distance = Math.abs(values[i] - Math.rint(values[i]));
                if (distance > furthest) {
                    least = i;
                    furthest = distance;
                }
            }
            return least;
        }
    }
}
