package org.cocreation.arena.proposal;

/** Why a proposal is no longer worked on. */
public enum SetAsideReason {
    WITHDRAWN,
    PARKED,
    STOPPED,
    MERGED
}
