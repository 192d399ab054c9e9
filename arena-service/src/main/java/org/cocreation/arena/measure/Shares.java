package org.cocreation.arena.measure;

import java.util.Collection;

/** Shares of a whole, and how many digits of a measure are shown. */
public final class Shares {

    private static final double DIGITS = 1e6;

    private Shares() {}

    /** A measure as it is shown and published: six digits after the point. */
    public static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    /** One number as a share of another; 0 of nothing is 0. */
    public static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    static double[] of(Collection<Integer> counts) {
        int whole = counts.stream().mapToInt(Integer::intValue).sum();
        return counts.stream().mapToDouble(count -> share(count, whole)).toArray();
    }
}
