package org.cocreation.arena.deliberation;

/** Who can read the text of a contribution. Every legal move is listed here and nowhere else. */
public enum ContributionState {
    /** Everybody. */
    VISIBLE,
    /** Its author and the arena's facilitators. */
    HIDDEN,
    /** Its author; final. */
    WITHDRAWN;

    /** Whether a contribution can go from here to a state. */
    public boolean canBecome(ContributionState target) {
        return switch (this) {
            case VISIBLE -> target == HIDDEN || target == WITHDRAWN;
            case HIDDEN -> target == VISIBLE || target == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
