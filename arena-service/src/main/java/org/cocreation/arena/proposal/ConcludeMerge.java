package org.cocreation.arena.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Merges without the authors who have not consented; everybody can read the reason. */
public record ConcludeMerge(@NotBlank @Size(max = 2_000) String reason) {}
