package org.cocreation.arena.work.session;

import org.cocreation.kit.http.ProblemType;

/** Every reason the session feature refuses a request. */
public enum SessionProblem implements ProblemType {
    SESSION_NOT_FOUND(
            404, "There is no such session", "Check the id; the arena's list of sessions shows those there are."),
    SESSION_NOT_PLANNED(
            409,
            "Only a planned session can change, be held or be cancelled",
            "Read it again; plan another session, or record one that took place.");

    private final int status;
    private final String title;
    private final String remedy;

    SessionProblem(int status, String title, String remedy) {
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
