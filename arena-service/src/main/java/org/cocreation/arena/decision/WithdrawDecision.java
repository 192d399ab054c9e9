package org.cocreation.arena.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A facilitator takes an open decision back and says why. */
public record WithdrawDecision(@NotBlank @Size(max = 2_000) String reason) {}
