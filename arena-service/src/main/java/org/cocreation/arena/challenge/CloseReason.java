package org.cocreation.arena.challenge;

/** Why nobody works on a challenge any more. */
public enum CloseReason {
    ADOPTED,
    ABANDONED,
    DUPLICATE_OF
}
