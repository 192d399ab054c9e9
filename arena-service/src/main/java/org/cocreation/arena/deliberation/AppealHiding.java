package org.cocreation.arena.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks to see a contribution restored; only the facilitators and the author can read the reason. */
public record AppealHiding(@NotBlank @Size(max = 2_000) String reason) {}
