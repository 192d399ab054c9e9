package org.cocreation.value.frame;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value frame as clients see it; {@code version} numbers the frames of an arena, {@code revision} the edits of this one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValueFrameView(
        UUID id,
        UUID arenaId,
        int version,
        long revision,
        FrameState state,
        List<FrameCriterion> criteria,
        Instant draftedAt,
        @Nullable Instant adoptedAt) {

    static ValueFrameView of(ValueFrame frame) {
        return new ValueFrameView(
                frame.id(),
                frame.arenaId(),
                frame.version(),
                frame.revision(),
                frame.state(),
                frame.criteria(),
                frame.draftedAt(),
                frame.adoptedAt());
    }
}
