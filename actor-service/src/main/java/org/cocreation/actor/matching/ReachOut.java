package org.cocreation.actor.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to invite the next {@code count} of an arena's list; without {@code expiresAt} the usual time is given. */
record ReachOut(
        @NotNull UUID arenaId,
        @NotNull @Min(1) @Max(100) Integer count,
        @Nullable Instant expiresAt) {}
