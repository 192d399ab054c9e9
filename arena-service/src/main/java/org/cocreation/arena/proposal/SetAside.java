package org.cocreation.arena.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Ends the work on a proposal: WITHDRAWN, PARKED or STOPPED. */
public record SetAside(
        @NotNull SetAsideReason reason,
        @Size(max = 2_000) @Nullable String note) {}
