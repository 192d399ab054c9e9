package org.cocreation.arena.answer;

import java.util.EnumSet;
import java.util.Set;

/** Where an owed answer stands. Every legal move is listed here and nowhere else. */
public enum AnswerState {
    /** There is still time; forwarding starts the clock anew and leads here. */
    AWAITING,
    /** The time is up and nobody has answered. */
    OVERDUE,
    /** Answered; final. */
    ANSWERED;

    boolean canBecome(AnswerState target) {
        return moves().contains(target);
    }

    private Set<AnswerState> moves() {
        return switch (this) {
            case AWAITING -> EnumSet.of(AWAITING, OVERDUE, ANSWERED);
            case OVERDUE -> EnumSet.of(AWAITING, ANSWERED);
            case ANSWERED -> EnumSet.noneOf(AnswerState.class);
        };
    }
}
