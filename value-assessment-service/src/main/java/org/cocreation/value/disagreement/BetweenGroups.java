package org.cocreation.value.disagreement;

import java.util.Collection;
import java.util.List;

/**
 * How much of a disagreement lies between groups rather than inside them.
 *
 * <p>Source of η²: R. A. Fisher, "Statistical Methods for Research Workers" (1925), the correlation ratio of a one-way analysis of
 * variance: sum of squares between groups divided by the total sum of squares.
 */
public final class BetweenGroups {

    private BetweenGroups() {}

    /** Mean of a group's values; the group has one value or more. */
    public static double mean(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the mean needs one value or more");
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    /** Share of the variation that lies between the groups, η²: 0 when all groups have the same mean or nothing varies at all. */
    public static double share(Collection<List<Double>> groups) {
        int n = 0;
        double sum = 0;
        for (List<Double> group : groups) {
            for (double value : group) {
                sum += value;
                n++;
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException("the share needs one value or more");
        }
        double grandMean = sum / n;
        double between = 0;
        double total = 0;
        for (List<Double> group : groups) {
            if (!group.isEmpty()) {
                between += group.size() * square(mean(group) - grandMean);
            }
            for (double value : group) {
                total += square(value - grandMean);
            }
        }
        return total == 0 ? 0 : between / total;
    }

    /** Distance between the highest and the lowest group, as a share of a scale's length. */
    public static double gap(Collection<Double> groupMeans, double scaleLength) {
        if (groupMeans.isEmpty()) {
            throw new IllegalArgumentException("the gap needs one group or more");
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double mean : groupMeans) {
            lowest = Math.min(lowest, mean);
            highest = Math.max(highest, mean);
        }
        return (highest - lowest) / scaleLength;
    }

    private static double square(double value) {
        return value * value;
    }
}
