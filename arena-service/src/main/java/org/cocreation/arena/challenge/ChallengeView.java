package org.cocreation.arena.challenge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.importing.ExternalId;
import org.jspecify.annotations.Nullable;

/** A challenge as everybody may see it. */
public record ChallengeView(
        UUID id,
        String title,
        String description,
        ChallengeKind kind,
        Ambition ambition,
        @Nullable Facet facet,
        List<String> drivers,
        List<String> topics,
        List<String> jurisdictions,
        List<ChallengedGroup> affectedGroups,
        boolean affectedUnknown,
        UUID raisedBy,
        Instant raisedAt,
        Origin origin,
        ChallengeState state,
        @Nullable CloseReason closeReason,
        @Nullable UUID duplicateOf,
        @Nullable Instant closedAt,
        @Nullable ExternalId externalId) {}
