package org.cocreation.value.consultation;

import java.util.EnumSet;
import java.util.Set;

/** Where a consultation stands. While it is counting it takes nothing any more and its opinion groups are being found. */
public enum ConsultationState {
    OPEN,
    COUNTING,
    CLOSED;

    /** Whether a consultation may move from this state to the other. */
    boolean canBecome(ConsultationState next) {
        return next().contains(next);
    }

    private Set<ConsultationState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(COUNTING);
            case COUNTING -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(ConsultationState.class);
        };
    }
}
