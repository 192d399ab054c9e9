package org.cocreation.actor.invitation;

/** Why an invitation or application ended without a seat. */
public enum ClosedReason {
    DECLINED,
    EXPIRED,
    REFUSED,
    NOT_SELECTED,
    ARENA_GONE,
    ACTOR_ERASED
}
