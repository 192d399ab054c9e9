package org.cocreation.actor.leadership;

import org.cocreation.kit.http.ProblemType;

/** Every reason the leadership accounts refuse a request. */
public enum LeadershipProblem implements ProblemType {
    LEADERSHIP_ACCOUNT_NOT_FOUND(
            404, "The actor has no leadership account", "Only leaders who asked for an account have one."),
    LEADERSHIP_ACCOUNT_NOT_YOURS(
            403, "Only the leader itself may do this", "Use the login of the leader, or act for the organisation."),
    NOT_A_LEADER(
            409,
            "Only leaders have such an account",
            "It needs a recognised authority, the function of convener or facilitator, or membership of an alliance as somebody who is"
                    + " not lay.");

    private final Explanation explanation;

    LeadershipProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
