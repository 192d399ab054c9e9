package org.cocreation.actor.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise to an arena and where it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentView(
        UUID id,
        @JsonIgnore long version,
        UUID actorId,
        UUID arenaId,
        @Nullable UUID proposalId,
        @Nullable UUID taskId,
        @Nullable UUID assetId,
        CommitmentKind kind,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Instant dueBy,
        Instant madeAt,
        @Nullable Instant fulfilmentReportedAt,
        CommitmentState state,
        @Nullable Instant closedAt) {}
