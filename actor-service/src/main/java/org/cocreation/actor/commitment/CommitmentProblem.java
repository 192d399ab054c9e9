package org.cocreation.actor.commitment;

import org.cocreation.kit.http.ProblemType;

/** Every reason the commitment feature refuses a request. */
public enum CommitmentProblem implements ProblemType {
    COMMITMENT_NOT_FOUND(404, "There is no such commitment", "Only the actor and the arena's people see a commitment."),
    COMMITMENT_MOVE_NOT_ALLOWED(409, "The commitment has ended already", "Read the commitment again."),
    COMMITMENT_NOT_YOURS(
            403,
            "Only the actor or a facilitator of the arena may do this",
            "Use the login of the actor or of a facilitator.");

    private final Explanation explanation;

    CommitmentProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
