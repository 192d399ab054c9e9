package org.cocreation.actor.actor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A login at an identity provider, by its subject; without issuer the one of the caller's own token is meant. */
record Login(
        @Size(min = 1, max = 500) @Nullable String issuer,
        @NotBlank @Size(max = 255) String subject) {}
