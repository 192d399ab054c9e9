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
            "Judge with the frame as it stands, or reshape it: the next version may differ.",
            "value_frame_adopted_is_final"),
    VALUE_FRAME_ALREADY_ADOPTED(
            409,
            "The arena has adopted a value frame already",
            "Judge with the adopted frame, or reshape it.",
            "value_frame_one_adopted_per_arena"),
    VALUE_FRAME_DRAFTED_MEANWHILE(
            409,
            "Somebody else drafted a value frame at the same moment",
            "Read the draft and edit it, or send yours again.",
            "value_frame_one_draft_per_arena"),
    VALUE_FRAME_NOT_IN_FORCE(
            409,
            "Only the frame by which the arena is judged now can be reshaped or weighted",
            "Read the value frames of the arena and take the one that is ADOPTED.",
            "value_frame_reshaped_once");

    private final Explanation explanation;

    FrameProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
