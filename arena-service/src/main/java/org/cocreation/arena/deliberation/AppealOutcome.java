package org.cocreation.arena.deliberation;

/** How the appeal against hiding a contribution ended. */
public enum AppealOutcome {
    /** It is visible again. */
    UPHELD,
    /** It stays hidden. */
    REJECTED
}
