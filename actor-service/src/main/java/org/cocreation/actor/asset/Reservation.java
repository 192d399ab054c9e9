package org.cocreation.actor.asset;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** That an asset is set aside for an arena; it repeats whether the asset can be shared, so that the database can keep the rule. */
@Embeddable
record Reservation(UUID arenaId, boolean shareable, Instant reservedAt) {}
