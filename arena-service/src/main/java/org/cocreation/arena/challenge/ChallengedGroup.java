package org.cocreation.arena.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A group that a challenge touches: its code, how people call it, and its share of the population where that is known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChallengedGroup(
        @NotBlank
        @Size(max = 60)
        @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "must be a code of small letters, digits and hyphens")
        String code,

        @Size(max = 120) @Nullable String label,

        @DecimalMin("0") @DecimalMax("1") @Nullable Double populationShare) {}
