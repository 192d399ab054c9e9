package org.cocreation.actor.alliance;

/** The life of an alliance. Every legal move is listed here and nowhere else. */
public enum AllianceState {
    PROPOSED,
    FORMED,
    DISSOLVED;

    boolean canBecome(AllianceState target) {
        return switch (this) {
            case PROPOSED -> target == FORMED || target == DISSOLVED;
            case FORMED -> target == DISSOLVED;
            case DISSOLVED -> false;
        };
    }
}
