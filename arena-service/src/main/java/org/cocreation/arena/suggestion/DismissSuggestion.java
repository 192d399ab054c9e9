package org.cocreation.arena.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Says publicly why an arena does not follow a suggestion. */
public record DismissSuggestion(@NotBlank @Size(max = 2_000) String reason) {}
