package org.cocreation.value.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as clients see it.
 *
 * @param statements how many there are, those that were taken out among them
 * @param moderations how often a statement was taken out or put back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsultationView(
        UUID id,
        UUID arenaId,
        String question,
        Origin origin,
        boolean openData,
        ConsultationState state,
        int statements,
        int moderations,
        Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant endedAt,
        @Nullable Instant closedAt,
        long revision) {}
