package org.cocreation.arena.work.session;

/** The life of a session. Every legal move is listed here and nowhere else. */
public enum SessionState {
    /** Will take place. */
    PLANNED,
    /** Has taken place. */
    HELD,
    /** Will not take place. */
    CANCELLED;

    boolean canBecome(SessionState target) {
        return this == PLANNED && target != PLANNED;
    }
}
