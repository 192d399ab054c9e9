package org.cocreation.value.consultation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What the caller thinks of a statement: 1 agrees, −1 disagrees, 0 passes. */
public record CastVote(@NotNull @Min(-1) @Max(1) Integer value) {}
