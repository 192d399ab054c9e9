package org.cocreation.arena.work.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** That a session will not take place, and why. */
public record CancelSession(@NotBlank @Size(max = 2_000) String reason) {}
