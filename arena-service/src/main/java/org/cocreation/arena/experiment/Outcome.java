package org.cocreation.arena.experiment;

import org.cocreation.contracts.Interval;
import org.jspecify.annotations.Nullable;

/** What a test says about its hypothesis. */
public enum Outcome {
    SUPPORTED,
    REFUTED,
    INCONCLUSIVE;

    /**
     * With direction UP: the whole interval at or above the target supports, the whole interval below it refutes, anything else, and
     * numbers too few for an interval, leave it open. DOWN is the mirror image.
     */
    static Outcome of(Direction direction, double target, @Nullable Interval interval) {
        if (interval == null) {
            return INCONCLUSIVE;
        }
        if (direction == Direction.UP) {
            return interval.lo() >= target ? SUPPORTED : interval.hi() < target ? REFUTED : INCONCLUSIVE;
        }
        return interval.hi() <= target ? SUPPORTED : interval.lo() > target ? REFUTED : INCONCLUSIVE;
    }
}
