package org.cocreation.arena.adaptation;

/** What an adaptation goes back to. */
public enum Trigger {
    /** The initiative of somebody in the arena. */
    MEMBER,
    /** A decision that the arena has taken. */
    DECISION,
    /** A suggestion that the arena accepts with it. */
    SUGGESTION
}
