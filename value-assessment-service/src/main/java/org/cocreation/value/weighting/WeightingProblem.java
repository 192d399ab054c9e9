package org.cocreation.value.weighting;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reasons to refuse that have to do with the weights of criteria. */
public enum WeightingProblem implements ProblemType {
    WEIGHTS_INCONSISTENT(
            409,
            "The comparisons contradict each other",
            "Look at the comparisons again, or send them with acknowledgeInconsistent: true.",
            null),
    WEIGHTS_MUST_SUM_TO_ONE(
            409, "The weights of a group sum to 1", "Send weights that sum to 1.", "group_weighting_sums_to_one"),
    WEIGHED_MEANWHILE(
            409,
            "Somebody else weighed for this group at the same moment",
            "Read the weights of the group and send yours again.",
            "group_weighting_pkey"),
    WEIGHS_FOR_ANOTHER_GROUP(
            403,
            "Only those who sit for a group say what counts for it",
            "Weigh for a group of which you hold a seat in the arena.",
            null);

    private final Explanation explanation;

    WeightingProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
