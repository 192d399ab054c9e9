package org.cocreation.arena.mandate;

import org.cocreation.kit.http.ProblemType;

/** Every reason the mandate feature refuses a request. */
public enum MandateProblem implements ProblemType {
    MANDATE_NOT_FOUND(
            404, "There is no such mandate", "Check the id; the arena's list of mandates shows those there are."),
    NO_RECOGNISED_AUTHORITY(
            403,
            "The caller holds no recognised authority",
            "Ask a steward to recognise the authority, or act for the body that holds it by Acting-For."),
    AUTHORITY_DOES_NOT_COVER(
            409,
            "The authority does not cover what the mandate delegates",
            "Delegate only decision types, jurisdictions and money that the authority covers."),
    MANDATE_OUTLASTS_AUTHORITY(
            409, "The mandate would outlast the term of the person who grants it", "End the mandate with the term."),
    NOT_THE_GRANTOR(403, "Only the grantor can revoke a mandate", "Ask the grantor."),
    MANDATE_ENDED(409, "The mandate has ended", "A mandate is never edited or revived; a new one can be granted.");

    private final Explanation explanation;

    MandateProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
