package org.cocreation.actor.commitment;

/** What can be promised. */
public enum CommitmentKind {
    TIME,
    MONEY,
    SPACE,
    DATA,
    SKILL,
    ENDORSEMENT
}
