package org.cocreation.actor.invitation;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the invitation feature refuses a request. */
public enum InvitationProblem implements ProblemType {
    INVITATION_NOT_FOUND(
            404,
            "There is no such invitation",
            "Only the invited actor and the arena's people see an invitation.",
            null),
    INVITATION_MOVE_NOT_ALLOWED(
            409, "The invitation is not in a state that allows this", "Read the invitation again.", null),
    INVITATION_EXPIRED(409, "The invitation has expired", "Ask the arena's convener for a new one.", null),
    OPEN_INVITATION_EXISTS(
            409,
            "The actor has an open invitation or application for this arena",
            "Settle that one first: appoint, accept, decline or reject it.",
            "invitation_one_open_per_actor_and_arena"),
    INVITATION_NOT_YOURS(403, "Only the invited actor may do this", "Use the login of the invited actor.", null),
    NOT_CONVENER_OR_AUTHORISER(
            403,
            "Only the arena's convener or an authoriser of the arena may do this",
            "Act for an actor with recognised authority to compose arenas in this jurisdiction.",
            null),
    NOT_AUTHORISER_OF_ARENA(
            403,
            "Only an authoriser of the arena appoints applicants",
            "Act for an actor with recognised authority to compose arenas in this jurisdiction.",
            null);

    private final Explanation explanation;

    InvitationProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
