package org.cocreation.arena.arena;

/** Who keeps the network together: all who take part, one of them, or an organisation made for it. */
public enum GovernanceMode {
    PARTICIPANT_GOVERNED,
    LEAD_ORGANISATION,
    ADMINISTRATIVE_ORGANISATION
}
