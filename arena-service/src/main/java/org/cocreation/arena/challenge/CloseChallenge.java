package org.cocreation.arena.challenge;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends the work on a challenge; {@code duplicateOf} names the other challenge when the reason is DUPLICATE_OF. */
public record CloseChallenge(
        @NotNull CloseReason reason, @Nullable UUID duplicateOf) {}
