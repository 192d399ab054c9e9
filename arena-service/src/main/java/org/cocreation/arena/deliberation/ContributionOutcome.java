package org.cocreation.arena.deliberation;

/** What became of a contribution. */
public enum ContributionOutcome {
    /** In a version of a proposal. */
    TAKEN_UP,
    /** By at least one answer that can be read. */
    ANSWERED,
    /** For a reason that is given. */
    NOT_TAKEN_UP
}
