package org.cocreation.local.bench;

import java.util.Arrays;
import java.util.Collection;

/** Durations in order, to ask for percentiles. */
final class Latencies {

    private final long[] nanos;

    private Latencies(long[] nanos) {
        this.nanos = nanos;
        Arrays.sort(this.nanos);
    }

    static Latencies ofNanos(Collection<Long> nanos) {
        return new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    int count() {
        return nanos.length;
    }

    /** The duration that a share of all does not exceed, in milliseconds. */
    double millis(double share) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int at = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.max(0, at)] / 1e6;
    }
}
