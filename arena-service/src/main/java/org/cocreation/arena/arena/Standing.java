package org.cocreation.arena.arena;

import java.util.List;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Where an actor stands in an arena, read in one statement and without a lock.
 *
 * @param role role of the actor's seat; null without a seat
 */
public record Standing(
        ArenaState state,
        boolean admissionOpen,
        int framingVersion,
        @Nullable SeatRole role,
        List<SeatFunction> functions) {

    /** Whether the actor holds a seat. */
    public boolean seated() {
        return role != null;
    }

    /** Whether the actor is a facilitator of the arena. */
    public boolean facilitates() {
        return functions.contains(SeatFunction.FACILITATOR);
    }

    /** Refuses every change once the arena has ended. */
    public Standing refuseWhenEnded() {
        if (state.ended()) {
            throw new RuleViolation(ArenaProblem.ARENA_MOVE_NOT_ALLOWED, "the arena is " + state);
        }
        return this;
    }

    /** Refuses whoever is no facilitator. */
    public Standing refuseUnlessFacilitating() {
        if (!facilitates()) {
            throw new RuleViolation(ArenaProblem.NOT_A_FACILITATOR, "the caller is no facilitator of the arena");
        }
        return this;
    }
}
