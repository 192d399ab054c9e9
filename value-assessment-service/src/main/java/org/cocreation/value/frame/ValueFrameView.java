package org.cocreation.value.frame;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value frame as clients see it; {@code version} numbers the frames of an arena, {@code revision} the edits of this one.
 *
 * @param mapping what became of the criteria of the version that it was reshaped from
 * @param reshapeAskedAt when the arena reframed its task, so that the frame should be reshaped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValueFrameView(
        UUID id,
        UUID arenaId,
        int version,
        long revision,
        FrameState state,
        List<FrameCriterion> criteria,
        int horizonDays,
        Instant draftedAt,
        @Nullable Instant adoptedAt,
        @Nullable UUID reshapedFrom,
        List<MappedCriterion> mapping,
        @Nullable String reason,
        @Nullable Instant reshapeAskedAt) {

    static ValueFrameView of(ValueFrame frame) {
        return new ValueFrameView(
                frame.id(),
                frame.arenaId(),
                frame.version(),
                frame.revision(),
                frame.state(),
                frame.criteria(),
                frame.horizonDays(),
                frame.draftedAt(),
                frame.adoptedAt(),
                frame.reshapedFrom(),
                frame.mapping(),
                frame.reason(),
                frame.reshapeAskedAt());
    }
}
