package org.cocreation.arena.bulletin;

import org.cocreation.kit.http.ProblemType;

/** Every reason the bulletin feature refuses a request. */
public enum BulletinProblem implements ProblemType {
    BULLETIN_NOT_FOUND(
            404,
            "There is no such bulletin, or it is for seat holders only",
            "Check the id; the arena's list of bulletins shows what is for the public."),
    NOT_A_SPOKESPERSON(
            403,
            "Only a spokesperson or a facilitator speaks for the arena to the public",
            "Ask one of them, or write on the back stage.");

    private final Explanation explanation;

    BulletinProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
