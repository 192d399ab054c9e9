package org.cocreation.value.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures at a moment: of an arena, a proposal, a jurisdiction, or the platform. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasuresView(
        @Nullable UUID arenaId,
        @Nullable UUID proposalId,
        @Nullable String jurisdiction,
        Instant asOf,
        List<Reading> measures) {

    public MeasuresView {
        measures = List.copyOf(measures);
    }
}
