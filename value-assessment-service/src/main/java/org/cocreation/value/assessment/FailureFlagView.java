package org.cocreation.value.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A failure that somebody sees, for the seat holders to weigh; the person is not named, the note gone when the person was erased. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureFlagView(
        UUID id, FailureKind kind, @Nullable String note, Instant flaggedAt) {}
