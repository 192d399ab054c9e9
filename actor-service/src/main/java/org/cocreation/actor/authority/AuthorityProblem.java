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

    private final int status;
    private final String title;
    private final String remedy;

    AuthorityProblem(int status, String title, String remedy) {
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
