package org.cocreation.arena.challenge;

/** The life of a challenge. Every legal move is listed here and nowhere else. */
public enum ChallengeState {
    RAISED,
    TAKEN_UP,
    CLOSED;

    boolean canBecome(ChallengeState target) {
        return switch (this) {
            case RAISED -> target == TAKEN_UP || target == CLOSED;
            case TAKEN_UP -> target == CLOSED;
            case CLOSED -> false;
        };
    }
}
