package org.cocreation.actor.alliance;

/** The life of a joint goal. A shared one is shared no longer when a member comes to oppose it. */
public enum GoalState {
    PROPOSED,
    SHARED,
    DROPPED;

    boolean canBecome(GoalState target) {
        return switch (this) {
            case PROPOSED -> target == SHARED || target == DROPPED;
            case SHARED -> target == PROPOSED || target == DROPPED;
            case DROPPED -> false;
        };
    }
}
