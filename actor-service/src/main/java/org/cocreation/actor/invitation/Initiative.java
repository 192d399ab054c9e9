package org.cocreation.actor.invitation;

/** Whether the arena's people asked first, or the actor did. */
public enum Initiative {
    PLATFORM,
    SELF
}
