package org.cocreation.arena.importing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What another system calls the same thing. Unique, so that an import can be repeated without creating anything twice. */
public record ExternalId(
        @NotBlank @Size(max = 100) String source,
        @NotBlank @Size(max = 200) String id) {}
