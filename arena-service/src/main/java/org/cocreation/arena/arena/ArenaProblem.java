package org.cocreation.arena.arena;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the arena feature refuses a request. */
public enum ArenaProblem implements ProblemType {
    ARENA_NOT_FOUND(404, "There is no such arena", "Check the id; the list of arenas shows those there are.", null),
    SEAT_NOT_FOUND(404, "There is no such seat in this arena", "The roster of the arena shows its seats.", null),
    ARENA_MOVE_NOT_ALLOWED(
            409,
            "The arena is not in a state that allows this",
            "Read the arena again; its state says what it can do.",
            null),
    NOT_IN_CHARGE_OF_FUNCTIONS(
            403,
            "Functions are given by the convener until the arena forms, then by a facilitator",
            "Ask them to give or take the function.",
            null),
    ADAPTATION_CHANGES_NOTHING(
            409, "The arena is as wanted already", "Read the arena again; send only what shall be different.", null),
    NOT_A_FACILITATOR(403, "Only a facilitator of the arena may do this", "Ask a facilitator.", null),
    NOT_THE_SEAT_HOLDER(403, "Only who holds the seat can give it up", "Ask the seat holder.", null),
    ACTOR_SEATED_ALREADY(
            409,
            "The actor holds a seat in this arena already",
            "An actor has one seat per arena.",
            "seat_one_per_actor_and_arena");

    private final Explanation explanation;

    ArenaProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
