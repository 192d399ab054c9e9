package org.cocreation.arena.work.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat holder's request that another does something for the arena.
 *
 * @param openEnded whether what comes out is left to those who do it
 * @param commitmentId the assignee's commitment that the task rests on; COMMITTED needs one
 */
public record CommissionTask(
        @NotBlank @Size(max = 120) String title,
        @NotNull Purpose purpose,
        @NotNull Engagement engagement,
        @Nullable Boolean openEnded,
        @NotNull UUID assigneeActorId,
        @Nullable LocalDate dueOn,
        @Nullable UUID commitmentId) {}
