package org.cocreation.arena.mandate;

/** The life of a mandate: it holds until it ends, and never comes back. */
public enum MandateState {
    ACTIVE,
    ENDED;

    boolean canBecome(MandateState target) {
        return this == ACTIVE && target == ENDED;
    }
}
