package org.cocreation.actor.actor;

/** The life of an actor. Every legal move is listed here and nowhere else. */
public enum ActorState {
    ACTIVE,
    ERASED;

    boolean canBecome(ActorState target) {
        return this == ACTIVE && target == ERASED;
    }
}
