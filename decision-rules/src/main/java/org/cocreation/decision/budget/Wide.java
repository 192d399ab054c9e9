package org.cocreation.decision.budget;

/** Products of two non-negative longs, in full. */
final class Wide {

    private Wide() {}

    /** Compares {@code a·b} with {@code c·d}. */
    static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
