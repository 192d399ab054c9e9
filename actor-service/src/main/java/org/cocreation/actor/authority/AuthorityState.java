package org.cocreation.actor.authority;

/** The life of an authority. Every legal move is listed here and nowhere else. */
public enum AuthorityState {
    RECOGNISED,
    WITHDRAWN;

    boolean canBecome(AuthorityState target) {
        return this == RECOGNISED && target == WITHDRAWN;
    }
}
