package org.cocreation.arena.work.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A governance task as everybody may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
        UUID id,
        UUID arenaId,
        String title,
        Purpose purpose,
        Engagement engagement,
        boolean openEnded,
        UUID assigneeActorId,
        @Nullable LocalDate dueOn,
        @Nullable UUID commitmentId,
        TaskState state,
        UUID commissionedBy,
        Instant commissionedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant closedAt) {}
