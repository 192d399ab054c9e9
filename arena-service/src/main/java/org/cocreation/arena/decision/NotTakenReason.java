package org.cocreation.arena.decision;

/** Why a decision was not taken. */
public enum NotTakenReason {
    /** Too few of the roll took part. */
    NO_QUORUM,
    /** An objection was not resolved, and no rule to fall back on was named. */
    OBJECTED,
    /** Too few were for it, or nothing was chosen. */
    REJECTED,
    /** A facilitator took it back before it was closed. */
    WITHDRAWN
}
