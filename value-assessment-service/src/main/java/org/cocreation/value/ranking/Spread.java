package org.cocreation.value.ranking;

import java.util.List;

/** Median and interquartile range, with quantiles between two values taken in proportion (R. J. Hyndman and Y. Fan, 1996, type 7). */
public final class Spread {

    private Spread() {}

    /** The middle of the values; one value or more. */
    public static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    /** Distance between the first and the third quartile; one value or more. */
    public static double interquartileRange(List<Double> values) {
        return quantile(values, 0.75) - quantile(values, 0.25);
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
