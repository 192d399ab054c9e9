package org.cocreation.actor.panel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the pool of a panel, and what became of it.
 *
 * @param no pseudonym in the draw
 * @param state POOL, MEMBER or OUT
 * @param round 0 when drawn with the panel, from 1 as replacement
 */
record PoolMember(
        int no,
        @Nullable UUID actorId,
        @Nullable String externalId,
        String state,
        @Nullable Integer round,
        @Nullable UUID invitationId) {

    String name() {
        return String.valueOf(no);
    }

    boolean member() {
        return state.equals("MEMBER");
    }

    boolean inPool() {
        return state.equals("POOL");
    }
}
