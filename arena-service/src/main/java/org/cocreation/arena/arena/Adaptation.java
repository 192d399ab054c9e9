package org.cocreation.arena.arena;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of an arena's shape, with its reason. Append-only, counted per arena. */
public record Adaptation(
        int no,
        String kind,
        String reason,
        String trigger,
        @Nullable UUID suggestionId,
        @Nullable UUID decisionId,
        Map<String, List<String>> before,
        Map<String, List<String>> after,
        @Nullable UUID seatId,
        UUID by,
        Instant at) {}
