package org.cocreation.arena.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version as a line of a list; the present one has not ended. */
public record VersionSummary(
        int version,
        String title,
        @Nullable String language,
        int framingVersion,
        @Nullable Instant endedAt,
        @Nullable String basis) {}
