package org.cocreation.actor.arena;

import org.cocreation.kit.http.ProblemType;

/** Every refusal that has to do with what is known of an arena. */
public enum ArenaProblem implements ProblemType {
    ARENA_NOT_KNOWN(
            404, "There is no such arena", "Check the id; an arena is known here a moment after it was convened."),
    ARENA_NOT_ADMITTING(409, "The arena takes nobody in any more", "Look for another arena of the same challenge."),
    ARENA_GONE(409, "The arena has ended", "Look for another arena of the same challenge."),
    SEAT_ROLE_NOT_PLANNED(409, "The arena has no seats of this role", "Choose a role of the arena's seat plan."),
    ALREADY_SEATED(409, "The actor already holds a seat in the arena", "Nobody holds two seats in one arena.");

    private final Explanation explanation;

    ArenaProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
