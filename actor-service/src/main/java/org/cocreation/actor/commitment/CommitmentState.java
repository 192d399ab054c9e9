package org.cocreation.actor.commitment;

/** The life of a commitment. Every legal move is listed here and nowhere else. */
public enum CommitmentState {
    MADE,
    FULFILLED,
    RELEASED,
    LAPSED;

    boolean canBecome(CommitmentState target) {
        return this == MADE && target != MADE;
    }
}
