package org.cocreation.value.arena;

import org.cocreation.kit.http.ProblemType;

/** Reasons to refuse that have to do with the arena and the caller's place in it. */
public enum ArenaProblem implements ProblemType {
    ARENA_NOT_KNOWN(
            404, "There is no such arena", "Check the id; a new arena is known here moments after it was convened."),
    ARENA_HAS_ENDED(
            409,
            "The arena has ended",
            "Nothing is agreed there any more; what was adopted is still judged by its outcome."),
    SEAT_NEEDED(403, "Only those who hold a seat in the arena may do this", "Take a seat in the arena first."),
    FACILITATOR_NEEDED(
            403, "Only a facilitator of the arena may do this", "Ask somebody with the function FACILITATOR.");

    private final Explanation explanation;

    ArenaProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
