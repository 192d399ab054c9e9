package org.cocreation.actor.invitation;

/**
 * The life of an invitation. Every legal move is listed here and nowhere else: who applies waits to be appointed, which sends the
 * invitation; an accepted invitation is closed when the arena refuses the seat.
 */
public enum InvitationState {
    APPLIED,
    SENT,
    ACCEPTED,
    CLOSED;

    boolean canBecome(InvitationState target) {
        return switch (this) {
            case APPLIED -> target == SENT || target == CLOSED;
            case SENT -> target == ACCEPTED || target == CLOSED;
            case ACCEPTED -> target == CLOSED;
            case CLOSED -> false;
        };
    }
}
