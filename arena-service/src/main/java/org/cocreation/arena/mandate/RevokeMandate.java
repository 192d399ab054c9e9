package org.cocreation.arena.mandate;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The grantor takes a mandate back, with or without saying why. */
public record RevokeMandate(@Size(max = 2_000) @Nullable String reason) {}
