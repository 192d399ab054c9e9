package org.cocreation.value.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement as clients see it: without its author, and without its text once it was taken out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementView(
        UUID id,
        int number,
        @Nullable String text,
        Moderation moderation,
        @Nullable String reason,
        Instant submittedAt) {}
