package org.cocreation.value.lesson;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lessons that took root in an organisation, as anybody may read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmbeddingView(
        UUID id,
        UUID organisationId,
        List<UUID> lessonIds,
        EmbeddingKind kind,
        String text,
        boolean doubleLoop,
        @Nullable LocalDate effectiveFrom,
        Instant embeddedAt) {}
