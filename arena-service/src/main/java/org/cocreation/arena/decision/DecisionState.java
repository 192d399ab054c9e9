package org.cocreation.arena.decision;

/** The life of a decision: it is open until it is taken or not taken, and both are final. */
public enum DecisionState {
    OPEN,
    TAKEN,
    NOT_TAKEN
}
