package org.cocreation.value.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an assessment is due later, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostponementView(
        UUID id,
        Instant fromDueAt,
        Instant dueAt,
        String reason,
        @Nullable UUID by,
        Instant postponedAt) {}
