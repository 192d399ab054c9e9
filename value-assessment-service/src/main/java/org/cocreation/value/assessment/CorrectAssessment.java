package org.cocreation.value.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** That a published result is wrong, and why. */
public record CorrectAssessment(@NotBlank @Size(max = 2_000) String reason) {}
