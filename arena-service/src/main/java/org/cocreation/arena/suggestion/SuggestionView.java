package org.cocreation.arena.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.contracts.Because;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion with its evidence, and what became of it.
 *
 * @param because measures that crossed their thresholds
 * @param assessmentId the published assessment in which they did
 * @param adaptationNo the adaptation by which it was accepted
 * @param dismissReason why it was dismissed
 */
public record SuggestionView(
        UUID id,
        UUID arenaId,
        AdaptationKind kind,
        List<Because> because,
        @Nullable UUID assessmentId,
        Instant suggestedAt,
        SuggestionState state,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        @Nullable Integer adaptationNo,
        @Nullable String dismissReason) {}
