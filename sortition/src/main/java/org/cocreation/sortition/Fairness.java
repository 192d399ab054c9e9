package org.cocreation.sortition;

import java.util.Collection;

/**
 * How equal the chances of a pool are.
 *
 * @param min lowest chance of anybody
 * @param max highest chance
 * @param gini 0 when all chances are equal, near 1 when few people have all of it
 */
public record Fairness(double min, double max, double gini) {

    /** The Gini coefficient is half the mean difference between two people, divided by the mean. */
    public static Fairness of(Collection<Double> chances) {
        double[] sorted =
                chances.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return new Fairness(0, 0, 0);
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        double gini = sum == 0 ? 0 : Math.max(0, weighted / (sorted.length * sum));
        return new Fairness(sorted[0], sorted[sorted.length - 1], Lottery.rounded(gini));
    }
}
