package org.cocreation.arena.answer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cocreation.arena.adoption.StepSize;
import org.jspecify.annotations.Nullable;

/**
 * An authority's answer to a recommendation.
 *
 * @param reason needed for everything but ACCEPT; public
 * @param forwardTo the authority that answers instead; for FORWARD only
 * @param changes what is changed; for ACCEPT_WITH_CHANGES only
 * @param stepSize how far the adoption goes, SMALL when it is not said; for the two kinds of acceptance only
 */
public record GiveAnswer(
        @NotNull Stance stance,
        @Size(max = 5_000) @Nullable String reason,
        @Nullable UUID forwardTo,
        @Size(max = 5_000) @Nullable String changes,
        @Nullable StepSize stepSize) {

    /** Whether a reason is given. */
    boolean reasoned() {
        return reason != null && !reason.isBlank();
    }
}
