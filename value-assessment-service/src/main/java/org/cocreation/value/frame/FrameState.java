package org.cocreation.value.frame;

/** The life of a value frame. Every legal move is listed here and nowhere else. */
public enum FrameState {
    DRAFT,
    ADOPTED,
    SUPERSEDED;

    boolean canBecome(FrameState target) {
        return switch (this) {
            case DRAFT -> target == ADOPTED;
            case ADOPTED -> target == SUPERSEDED;
            case SUPERSEDED -> false;
        };
    }
}
