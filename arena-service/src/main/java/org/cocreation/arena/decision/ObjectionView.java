package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An objection and what became of it; the texts of somebody who was erased are gone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObjectionView(
        UUID id,
        UUID decisionId,
        int round,
        UUID actorId,
        ObjectionState state,
        @Nullable String reason,
        @Nullable String harm,
        @Nullable String amendment,
        Instant raisedAt,
        @Nullable Instant settledAt) {}
