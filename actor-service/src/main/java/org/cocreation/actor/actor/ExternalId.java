package org.cocreation.actor.actor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The name that another system has for an actor; a second registration with the same one changes nothing. */
public record ExternalId(
        @NotBlank @Size(max = 100) String source,
        @NotBlank @Size(max = 200) String id) {}
