package org.cocreation.arena.answer;

import java.time.Instant;
import java.util.UUID;
import org.cocreation.arena.adoption.StepSize;
import org.jspecify.annotations.Nullable;

/**
 * One answer as it was given: a forwarding, or the answer that ends the matter.
 *
 * @param askedAt when this authority's time began
 * @param due until when it had time
 * @param daysTaken whole days from {@code askedAt} to the answer
 */
public record GivenAnswer(
        UUID id,
        UUID authoriserActorId,
        Stance stance,
        @Nullable String reason,
        @Nullable UUID forwardedTo,
        @Nullable String changes,
        @Nullable StepSize stepSize,
        Instant askedAt,
        Instant due,
        Instant answeredAt,
        int daysTaken,
        boolean inTime) {}
