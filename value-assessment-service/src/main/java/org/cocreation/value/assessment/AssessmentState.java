package org.cocreation.value.assessment;

/** The life of an assessment. Every legal move is listed here and nowhere else. */
public enum AssessmentState {
    OPEN,
    CLOSED,
    PUBLISHED,
    ABANDONED;

    boolean canBecome(AssessmentState target) {
        return switch (this) {
            case OPEN -> target == CLOSED || target == ABANDONED;
            case CLOSED -> target == OPEN || target == PUBLISHED;
            case PUBLISHED, ABANDONED -> false;
        };
    }
}
