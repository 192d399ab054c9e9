package org.cocreation.arena.adaptation;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the adaptation feature refuses a request. */
public enum AdaptationProblem implements ProblemType {
    ADAPTATION_NOT_FOUND(
            404,
            "There is no such adaptation of this arena",
            "The list of its adaptations shows those there are.",
            null),
    NOT_IN_CHARGE_OF_ARENA(
            403,
            "An arena is adapted by its convener until it forms, then by a facilitator",
            "Ask them, or cite a decision of the arena that says so.",
            null),
    COVERAGE_UNMET(
            409,
            "The door stays open while an affected group has no seat",
            "Invite people of the groups that are named, then close it.",
            null),
    ARENA_HAS_OPEN_DECISIONS(
            409, "The arena is deciding", "Wait until its open decisions are closed, or withdraw them.", null),
    MERGE_NOT_POSSIBLE(
            409,
            "The arenas cannot be merged now",
            "Every arena must be formed, have no open decisions, and a facilitator of it must agree to exactly these arenas.",
            null),
    MERGE_AGREEMENT_NOT_FOUND(
            404, "The arena has not agreed to a merge", "A facilitator of the arena can agree to one.", null),
    ARENA_TOO_LARGE_TO_SPLIT(
            409,
            "Too many seats and proposals are taken over to announce them together",
            "Set proposals aside that nobody works on, or turn them into fewer, and try again.",
            null),
    DECISION_CARRIED_OUT(
            409,
            "The decision has been carried out already",
            "One decision is carried out by one adaptation; decide anew for another.",
            "adaptation_decision_once");

    private final Explanation explanation;

    AdaptationProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
