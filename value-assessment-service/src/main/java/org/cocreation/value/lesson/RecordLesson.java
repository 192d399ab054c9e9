package org.cocreation.value.lesson;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an arena learned.
 *
 * @param source MANUAL where left out
 * @param sourceId the test, decision or assessment that it was drawn from
 */
public record RecordLesson(
        @NotNull UUID arenaId,
        @NotNull LessonKind kind,
        @Nullable LessonSource source,
        @Nullable UUID sourceId,
        @NotBlank @Size(max = 4_000) String text) {}
