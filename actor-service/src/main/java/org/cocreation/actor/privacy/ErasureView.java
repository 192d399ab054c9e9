package org.cocreation.actor.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far an erasure has come.
 *
 * @param erased whether the actor was erased at all
 * @param confirmed services that hold nothing any more that leads to the person, and since when
 * @param pending services that have not confirmed yet
 */
public record ErasureView(UUID actorId, boolean erased, List<Confirmation> confirmed, List<String> pending) {

    /** That a service holds nothing any more. */
    public record Confirmation(String service, Instant confirmedAt) {}
}
