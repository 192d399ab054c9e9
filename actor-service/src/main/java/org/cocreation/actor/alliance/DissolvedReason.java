package org.cocreation.actor.alliance;

/** Why an alliance ended: its members wanted it, or too few of too much the same kind were left. */
public enum DissolvedReason {
    DECIDED,
    TOO_FEW
}
