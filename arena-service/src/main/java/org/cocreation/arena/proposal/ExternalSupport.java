package org.cocreation.arena.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Support that an imported idea had elsewhere. Shown as that, and never added to the support it gets here.
 *
 * @param state what the other system calls its state
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalSupport(
        @NotNull @PositiveOrZero Long count,
        @Size(max = 60) @Nullable String state,
        @NotNull Instant asOf,

        @Size(max = 500) @Pattern(regexp = "https?://\\S+", message = "must be a web address") @Nullable
        String url) {}
