package org.cocreation.arena.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest attempt to merge a proposal into another.
 *
 * @param awaited authors who have not consented; empty once it is closed
 * @param closedBy who gave the last consent, declined, or concluded it as a facilitator
 */
public record MergeView(
        UUID id,
        UUID proposalId,
        UUID into,
        State state,
        @Nullable String reason,
        UUID openedBy,
        Instant openedAt,
        List<Consent> consents,
        List<UUID> awaited,
        @Nullable UUID closedBy,
        @Nullable Instant closedAt) {

    /** How far it is. */
    public enum State {
        /** Waits for the consent of authors. */
        OPEN,
        /** The proposal has ended in favour of the other. */
        DONE,
        /** An author or a facilitator has said no. */
        DECLINED,
        /** The proposal has ended otherwise before all had consented. */
        LAPSED
    }

    /** The consent of one author. */
    public record Consent(UUID actorId, Instant at) {}
}
