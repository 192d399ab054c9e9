package org.cocreation.value.ranking;

/**
 * What an option is worth: the sum of its values on the criteria, each times its weight, and whether the order of two options hangs on the
 * exact weights.
 *
 * <p>Source: R. L. Keeney and H. Raiffa, "Decisions with Multiple Objectives" (1976), additive multi-attribute value.
 */
public final class WeightedSum {

    /** How far a single weight is moved to see whether an order turns. */
    public static final double STEP = 0.1;

    private static final double TIE = 1e-9;

    private WeightedSum() {}

    /** The value of one option. */
    public static double value(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }

    /** The weights of some of the criteria, made to sum to 1; all the same where they were all 0. */
    public static double[] rescaled(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] rescaled = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            rescaled[i] = sum > 0 ? weights[i] / sum : 1.0 / weights.length;
        }
        return rescaled;
    }

    /** Whether the order of any two options changes when any one weight moves by {@value #STEP}, the others rescaled. */
    public static boolean orderHangsOnWeights(double[][] options, double[] weights) {
        for (int moved = 0; moved < weights.length; moved++) {
            for (double step : new double[] {-STEP, STEP}) {
                double[] others = moved(weights, moved, step);
                for (int a = 0; a < options.length; a++) {
                    for (int b = a + 1; b < options.length; b++) {
                        if (order(options[a], options[b], weights) != order(options[a], options[b], others)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** The weights after one of them moved within 0 to 1 and the others share what is left in their old proportions. */
    static double[] moved(double[] weights, int which, double step) {
        double target = Math.max(0, Math.min(1, weights[which] + step));
        double left = 1 - weights[which];
        double[] moved = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            double share = left > TIE ? weights[i] / left : 1.0 / (weights.length - 1);
            moved[i] = i == which ? target : (1 - target) * share;
        }
        return weights.length == 1 ? weights.clone() : moved;
    }

    private static int order(double[] a, double[] b, double[] weights) {
        double difference = value(a, weights) - value(b, weights);
        return Math.abs(difference) < TIE ? 0 : Double.compare(difference, 0);
    }
}
