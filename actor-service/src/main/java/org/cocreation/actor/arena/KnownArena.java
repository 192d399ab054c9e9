package org.cocreation.actor.arena;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An arena as far as this service knows it.
 *
 * @param seatRoles roles in the arena's seat plan
 * @param admissionOpen whether the door stays open after forming
 * @param state CONVENING, FORMED, PAUSED, LAPSED or DISSOLVED
 */
public record KnownArena(
        UUID id,
        UUID convenerId,
        List<String> jurisdictions,
        List<String> seatRoles,
        boolean admissionOpen,
        String state,
        Instant formBy) {

    /** Whether people can still be invited or apply: while it forms, or when its door stays open. */
    public boolean admits() {
        return convening() || (admissionOpen && state.equals("FORMED"));
    }

    /** A time for an answer; while the arena is looking for people, not after the day on which it must have formed. */
    public Instant noLaterThanItForms(Instant wanted) {
        return convening() && wanted.isAfter(formBy) ? formBy : wanted;
    }

    /** Whether it is still looking for the people it needs to form. */
    public boolean convening() {
        return state.equals("CONVENING");
    }

    /** Whether it has ended. */
    public boolean gone() {
        return state.equals("LAPSED") || state.equals("DISSOLVED");
    }
}
