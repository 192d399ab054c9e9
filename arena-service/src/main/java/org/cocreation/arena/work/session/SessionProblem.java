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

    private final Explanation explanation;

    SessionProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
