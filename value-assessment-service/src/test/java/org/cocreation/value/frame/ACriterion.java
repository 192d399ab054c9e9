package org.cocreation.value.frame;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.value.frame.FrameCriterion.Direction;
import org.cocreation.value.frame.FrameCriterion.Kind;

/** Criteria and frames for tests. */
public final class ACriterion {

    private ACriterion() {}

    public static FrameCriterion rated(String code, String... raisedBy) {
        return new FrameCriterion(
                code, "About " + code, 7, Kind.RATED, null, null, null, null, List.of(raisedBy), List.of(), null);
    }

    public static FrameCriterion measured(String code, Direction direction, double lo, double hi) {
        return new FrameCriterion(
                code, "About " + code, 5, Kind.MEASURED, direction, "DKK", lo, hi, List.of(), List.of(), null);
    }

    public static ValueFrame adoptedFrame(UUID id, UUID arenaId, FrameCriterion... criteria) {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        ValueFrame frame = ValueFrame.draft(id, arenaId, 1, List.of(criteria), now);
        frame.adopt(now);
        return frame;
    }

    /** The next version of an adopted frame. */
    public static ValueFrame reshaped(
            ValueFrame frame, UUID id, List<FrameCriterion> criteria, List<MappedCriterion> mapping) {
        return frame.reshape(id, criteria, mapping, "We have learned", Instant.EPOCH);
    }
}
