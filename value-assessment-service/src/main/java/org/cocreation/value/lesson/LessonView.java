package org.cocreation.value.lesson;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as anybody may read it.
 *
 * @param text absent where the learning stands with the test that {@code sourceId} names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LessonView(
        UUID id,
        UUID arenaId,
        LessonKind kind,
        LessonSource source,
        @Nullable UUID sourceId,
        @Nullable String text,
        Instant recordedAt) {}
