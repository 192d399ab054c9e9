package org.cocreation.arena.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends the work on a proposal; {@code mergedInto} names the other proposal when the reason is MERGED. */
public record SetAside(
        @NotNull SetAsideReason reason,
        @Size(max = 2_000) @Nullable String note,
        @Nullable UUID mergedInto) {}
