package org.cocreation.arena.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes the text of a contribution out of sight; everybody can read the reason. */
public record HideContribution(@NotBlank @Size(max = 2_000) String reason) {}
