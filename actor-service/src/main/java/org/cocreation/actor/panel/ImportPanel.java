package org.cocreation.actor.panel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.jspecify.annotations.Nullable;

/**
 * A request to prepare a draw among people of a file. Both files are comma-separated values as the tools of the Sortition Foundation write them; of the
 * respondents only the column {@code id} (or {@code nationbuilder_id}) and the columns of the categories are kept.
 */
record ImportPanel(
        @NotNull UUID arenaId,
        @NotNull @Min(1) @Max(1_000) Integer size,
        @Nullable SeatRole seatRole,
        @NotBlank String categories,
        @NotBlank String respondents,
        @Nullable Instant drawFrom) {}
