package org.cocreation.arena.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Says how an appeal ends, and why; everybody can read the reason. */
public record CloseAppeal(
        @NotNull AppealOutcome outcome,
        @NotBlank @Size(max = 2_000) String reason) {}
