package org.cocreation.actor.actor;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the actor feature refuses a request. */
public enum ActorProblem implements ProblemType {
    ACTOR_NOT_FOUND(
            404, "There is no such actor", "Check the id; persons are shown only to callers with a login.", null),
    ACTOR_ERASED(409, "The actor was erased", "Nothing can be changed on an erased actor.", null),
    ACTOR_NOT_YOURS(403, "Only the actor itself or a steward may do this", "Ask the actor or a steward.", null),
    RIGHT_TO_ACT_NOT_YOURS_TO_GIVE(
            403,
            "Nobody can give themselves the right to act for an organisation",
            "Ask the organisation or a steward to set mayAct.",
            null),
    LOGIN_ALREADY_LINKED(
            409, "The login already belongs to an actor", "Use GET /v1/me to see it.", "actor_login_key_unique"),
    EXTERNAL_ID_TAKEN(
            409,
            "Another request registered the same external id at the same moment",
            "Send the request again; it answers with the existing actor.",
            "actor_external_id_unique"),
    NOT_AN_ORGANISATION(
            409,
            "An affiliation leads to an organisation or collective",
            "Name the id of an organisation or collective that is registered.",
            "affiliation_organisation_known");

    private final Explanation explanation;

    ActorProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
