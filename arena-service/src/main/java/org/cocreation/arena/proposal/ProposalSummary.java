package org.cocreation.arena.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal as a line of a list. */
public record ProposalSummary(
        UUID id,
        UUID arenaId,
        String title,
        @Nullable String language,
        ProposalState state,
        int version,
        Instant sharedAt,
        int supporters,
        @Nullable ExternalSupport externalSupport) {}
