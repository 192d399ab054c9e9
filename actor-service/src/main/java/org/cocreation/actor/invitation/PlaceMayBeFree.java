package org.cocreation.actor.invitation;

import java.util.UUID;

/** Told within the service, in the same transaction, when an invitation ended without a seat: somebody who waits may be next. */
public record PlaceMayBeFree(UUID arenaId) {}
