package org.cocreation.arena.bulletin;

/** For whom a bulletin is. */
public enum Stage {
    /** For seat holders only; never leaves the arena. */
    BACK,
    /** For the public. */
    FRONT
}
