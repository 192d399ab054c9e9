package org.cocreation.actor.authority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A steward's statement that an authority ended early, and why. */
record WithdrawAuthority(@NotBlank @Size(max = 500) String reason) {}
