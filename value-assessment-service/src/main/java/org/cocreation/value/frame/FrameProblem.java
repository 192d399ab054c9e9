package org.cocreation.value.frame;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reasons to refuse that have to do with value frames. */
public enum FrameProblem implements ProblemType {
    VALUE_FRAME_NOT_FOUND(
            404, "There is no such value frame", "Check the id; a new draft replaces the draft before it.", null),
    VALUE_FRAME_NOT_A_DRAFT(
            409,
            "Only a draft can be changed or adopted",
            "Judge with the frame as it stands; it never changes.",
            null),
    VALUE_FRAME_ALREADY_ADOPTED(
            409,
            "The arena has adopted a value frame already",
            "Judge with the adopted frame.",
            "value_frame_one_adopted_per_arena"),
    VALUE_FRAME_DRAFTED_MEANWHILE(
            409,
            "Somebody else drafted a value frame at the same moment",
            "Read the draft and edit it, or send yours again.",
            "value_frame_one_draft_per_arena");

    private final Explanation explanation;

    FrameProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
