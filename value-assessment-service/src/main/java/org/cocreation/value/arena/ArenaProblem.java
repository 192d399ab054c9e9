package org.cocreation.value.arena;

import org.cocreation.kit.http.ProblemType;

/** Reasons to refuse that have to do with the arena and the caller's place in it. */
public enum ArenaProblem implements ProblemType {
    ARENA_NOT_KNOWN(
            404, "There is no such arena", "Check the id; a new arena is known here moments after it was convened."),
    SEAT_NEEDED(403, "Only those who hold a seat in the arena may do this", "Take a seat in the arena first."),
    FACILITATOR_NEEDED(
            403, "Only a facilitator of the arena may do this", "Ask somebody with the function FACILITATOR.");

    private final int status;
    private final String title;
    private final String remedy;

    ArenaProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
