package org.cocreation.contracts;

/** How far the public is promised to take part, from being told to deciding (IAP2). */
public enum ParticipationLevel {
    INFORM,
    CONSULT,
    INVOLVE,
    COLLABORATE,
    EMPOWER
}
