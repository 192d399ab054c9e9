package org.cocreation.arena.arena;

/** How an arena can change. */
public enum AdaptationKind {
    /** A new framing; proposals keep the one they were written for. */
    REFRAME,
    /** Other seats, functions or needs; nobody loses a seat. */
    RECOMPOSE,
    /** Other jurisdictions or another level. */
    RESCALE,
    /** The door opens. */
    OPEN,
    /** The door closes. */
    CLOSE,
    /** Work rests. */
    PAUSE,
    /** Work goes on. */
    RESUME,
    /** Goes on as two or more. */
    SPLIT,
    /** Goes on together with others as one. */
    MERGE,
    /** Ends. */
    DISSOLVE
}
