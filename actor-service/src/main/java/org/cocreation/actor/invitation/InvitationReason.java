package org.cocreation.actor.invitation;

/** Why somebody is invited. APPLIED, APPOINTED and DRAWN are given by the way it came about, the others by whoever invites. */
public enum InvitationReason {
    RELEVANT,
    AFFECTED,
    BOTH,
    APPLIED,
    APPOINTED,
    DRAWN
}
