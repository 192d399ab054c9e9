package org.cocreation.value.lesson;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes lessons part of what the organisation aims at, holds to or does.
 *
 * @param doubleLoop whether it changed a value frame, a decision rule, a mandate or a template rather than only an activity
 */
public record EmbedLessons(
        @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> lessonIds,
        @NotNull EmbeddingKind kind,
        @NotBlank @Size(max = 4_000) String text,
        @NotNull Boolean doubleLoop,
        @Nullable LocalDate effectiveFrom) {}
