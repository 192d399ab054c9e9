package org.cocreation.arena.arena;

/** The life of an arena. Every legal move is listed here and nowhere else. */
public enum ArenaState {
    /** Seeks people, authorisation and a facilitator. */
    CONVENING,
    /** Works: tests and decides. */
    FORMED,
    /** Rests; may go on. */
    PAUSED,
    /** Had not formed when its time was up. */
    LAPSED,
    /** Has ended its work. */
    DISSOLVED;

    boolean canBecome(ArenaState target) {
        return switch (this) {
            case CONVENING -> target == FORMED || target == LAPSED;
            case FORMED -> target == PAUSED || target == DISSOLVED;
            case PAUSED -> target == FORMED || target == DISSOLVED;
            case LAPSED, DISSOLVED -> false;
        };
    }

    /** Whether nothing can change in the arena any more. */
    public boolean ended() {
        return this == LAPSED || this == DISSOLVED;
    }
}
