package org.cocreation.actor.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.jspecify.annotations.Nullable;

/** A request to prepare a draw; without {@code seatRole} it is for citizens, without {@code drawFrom} the usual notice is given. */
record MakePanel(
        @NotNull UUID arenaId,
        @NotNull @Min(1) @Max(1_000) Integer size,
        @Nullable SeatRole seatRole,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid PanelQuota> quotas,
        @NotNull @Valid PoolChoice pool,
        @Nullable Instant drawFrom) {}
