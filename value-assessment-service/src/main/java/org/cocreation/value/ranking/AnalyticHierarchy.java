package org.cocreation.value.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * Weights from comparisons in pairs, with a measure of how far the comparisons contradict each other.
 *
 * <p>Source: T. L. Saaty, "The Analytic Hierarchy Process" (1980): the weights are the principal eigenvector of the matrix of comparisons,
 * found here by power iteration; the consistency ratio compares {@code (λ − n)/(n − 1)} with its mean over random matrices of the same size.
 */
public final class AnalyticHierarchy {

    /** Most criteria for which the mean of random matrices is published. */
    public static final int MOST = 15;

    /** Consistency ratio above which comparisons contradict each other too much (Saaty). */
    public static final double TOLERABLE = 0.1;

    private static final double[] RANDOM_INDEX = {
        0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };
    private static final double PRECISION = 1e-13;
    private static final int MOST_STEPS = 10_000;

    private AnalyticHierarchy() {}

    /**
     * What the comparisons say.
     *
     * @param weights sum to 1
     * @param lambda principal eigenvalue; as large as there are criteria when nothing is contradicted
     * @param consistencyRatio 0 when nothing is contradicted; tolerable up to {@link #TOLERABLE}
     */
    public record Priorities(List<Double> weights, double lambda, double consistencyRatio) {}

    /**
     * The priorities of a matrix of comparisons.
     *
     * @param comparisons square and positive; row i, column j says how many times as important i is as j
     */
    public static Priorities of(double[][] comparisons) {
        int n = comparisons.length;
        if (n < 1 || n > MOST) {
            throw new IllegalArgumentException("comparisons are of 1 to " + MOST + " criteria");
        }
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        double change = 1;
        for (int step = 0; step < MOST_STEPS && change > PRECISION; step++) {
            double[] next = scaled(times(comparisons, weights));
            change = 0;
            for (int i = 0; i < n; i++) {
                change = Math.max(change, Math.abs(next[i] - weights[i]));
            }
            weights = next;
        }
        double[] product = times(comparisons, weights);
        double lambda = 0;
        for (int i = 0; i < n; i++) {
            lambda += product[i] / weights[i] / n;
        }
        double ratio = n < 3 ? 0 : Math.max(0, (lambda - n) / (n - 1) / RANDOM_INDEX[n]);
        return new Priorities(Arrays.stream(weights).boxed().toList(), lambda, ratio);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] scaled(double[] vector) {
        double sum = 0;
        for (double each : vector) {
            sum += each;
        }
        double[] scaled = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = vector[i] / sum;
        }
        return scaled;
    }
}
