package org.cocreation.arena.decision;

import java.util.EnumSet;
import java.util.Set;

/** The life of an objection. Every legal move is listed here and nowhere else. */
public enum ObjectionState {
    /** Nobody has proposed how to meet it. */
    OPEN,
    /** A facilitator proposed an amendment; the objector has the word. */
    AMENDED,
    /** The objector agrees to the amendment. */
    RESOLVED,
    /** The objector took it back. */
    WITHDRAWN,
    /** Its round ended before it was met. */
    UNRESOLVED;

    boolean canBecome(ObjectionState target) {
        return moves().contains(target);
    }

    private Set<ObjectionState> moves() {
        return switch (this) {
            case OPEN -> EnumSet.of(AMENDED, WITHDRAWN, UNRESOLVED);
            case AMENDED -> EnumSet.of(OPEN, AMENDED, RESOLVED, WITHDRAWN, UNRESOLVED);
            case RESOLVED, WITHDRAWN, UNRESOLVED -> EnumSet.noneOf(ObjectionState.class);
        };
    }

    /** Whether it stands in the way of consent. */
    boolean stands() {
        return this != RESOLVED && this != WITHDRAWN;
    }
}
