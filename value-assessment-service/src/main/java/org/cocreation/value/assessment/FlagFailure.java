package org.cocreation.value.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** That an assessor sees a public value failing, and how. */
public record FlagFailure(
        @NotNull FailureKind kind,
        @NotBlank @Size(max = 2_000) String note) {}
