package org.cocreation.value.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Takes a statement out of the consultation, or puts it back, and says why. */
public record ModerateStatement(
        @NotNull Moderation moderation,
        @NotBlank @Size(max = 500) String reason) {}
