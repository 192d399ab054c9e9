package org.cocreation.arena.mandate;

/** Why a mandate no longer holds. */
public enum EndReason {
    EXPIRED,
    REVOKED,
    EXHAUSTED,
    ARENA_DISSOLVED,
    AUTHORITY_LOST
}
