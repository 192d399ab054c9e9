package org.cocreation.arena.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owed answer as lists show it. {@code authoriserActorId} is who owes it now, or gave it. */
public record AnswerSummary(
        UUID decisionId,
        UUID arenaId,
        UUID mandateId,
        String decisionType,
        List<UUID> proposalIds,
        UUID authoriserActorId,
        AnswerState state,
        Instant recommendedAt,
        Instant due,
        @Nullable Instant answeredAt) {}
