package org.cocreation.actor.authority;

import org.cocreation.kit.http.ProblemType;

/** Every reason the authority feature refuses a request. */
public enum AuthorityProblem implements ProblemType {
    AUTHORITY_NOT_FOUND(404, "The actor holds no such authority", "List the actor's authorities to see their ids."),
    AUTHORITY_ENDED(409, "The authority has ended already", "Nothing is left to withdraw."),
    AUTHORITY_HOLDER_MISMATCH(
            409,
            "A person's authority is held by a PERSON, that of an organisation or collective by a BODY",
            "Change heldBy, or name the actor that holds the authority.");

    private final Explanation explanation;

    AuthorityProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
