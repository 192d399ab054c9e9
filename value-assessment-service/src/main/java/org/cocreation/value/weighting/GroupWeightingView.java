package org.cocreation.value.weighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What counts how much for a group, as everybody may see it; groups that have said nothing weigh all criteria the same. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupWeightingView(
        UUID frameId,
        String group,
        WeightMethod method,
        Map<String, Double> weights,
        @Nullable Double consistencyRatio,
        Instant weightedAt,
        long revision) {}
