package org.cocreation.actor.alliance;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the alliance feature refuses a request. */
public enum AllianceProblem implements ProblemType {
    ALLIANCE_NOT_FOUND(
            404,
            "There is no such alliance",
            "Check the id; before it has formed, an alliance is shown only to its members and those they invited.",
            null),
    ALLIANCE_ENDED(409, "The alliance has ended", "Propose a new one.", null),
    ALLIANCE_NOT_FORMED(
            409,
            "The alliance has not formed yet",
            "It forms when it has members of two sectors or of two leadership domains.",
            null),
    NOT_INVITED_TO_ALLIANCE(
            403, "Only those whom its members invited join an alliance", "Ask a member for an invitation.", null),
    NOT_A_MEMBER(403, "Only members of the alliance may do this", "Join the alliance, or act for a member.", null),
    ALREADY_A_MEMBER(
            409, "The actor already belongs to the alliance", "Nobody belongs to it twice.", "alliance_member_once"),
    JOINT_GOAL_NOT_FOUND(404, "The alliance has no such goal", "List the goals of the alliance.", null),
    JOINT_GOAL_DROPPED(409, "The goal was dropped", "Propose it anew.", null),
    JOINT_GOAL_NOT_YOURS(403, "Only who proposed a goal may drop it", "Take a stance on it instead.", null);

    private final Explanation explanation;

    AllianceProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
