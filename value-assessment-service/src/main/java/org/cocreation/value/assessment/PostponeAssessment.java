package org.cocreation.value.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** More time for judging, and why. */
public record PostponeAssessment(
        @NotNull Instant dueAt, @NotBlank @Size(max = 2_000) String reason) {}
