package org.cocreation.arena.deliberation;

import org.cocreation.kit.http.ProblemType;

/** Every reason the deliberation feature refuses a request. */
public enum DeliberationProblem implements ProblemType {
    CONTRIBUTION_NOT_FOUND(404, "There is no such contribution", "The lists of the arena show those there are."),
    CONTRIBUTION_MOVE_NOT_ALLOWED(
            409,
            "The contribution is not in a state that allows this",
            "Read it again; its state says what can be done."),
    CONTRIBUTION_SETTLED_ALREADY(
            409, "It is known already what became of the contribution", "Make a new contribution."),
    CONTRIBUTION_NOT_ANSWERED(
            409, "No answer to the contribution can be read", "Answer it first, by a contribution of kind ANSWER."),
    CONTRIBUTION_HAS_NO_OUTCOME(
            409, "An answer is part of what became of another contribution", "Settle the contribution it answers."),
    CONTRIBUTION_RESTORED_BY_APPEAL(
            409,
            "The contribution was restored by an appeal and is not hidden again",
            "Its text cannot change, so there is nothing new to judge."),
    ARENA_DOOR_CLOSED(
            403,
            "Only seat holders contribute to an arena that is not open",
            "Apply for a seat, or contribute to an open arena."),
    NOT_THE_CONTRIBUTOR(403, "Only who made the contribution may do this", "Ask them."),
    NOT_IMPARTIAL(
            403,
            "Nobody judges an appeal in their own matter while somebody else can",
            "Ask a facilitator who neither wrote nor hid the contribution."),
    NOT_TO_SETTLE(
            403,
            "Only a facilitator or an author of the proposal says what became of a contribution",
            "Ask one of them.");

    private final Explanation explanation;

    DeliberationProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
