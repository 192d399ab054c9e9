package org.cocreation.actor.panel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a pool.
 *
 * @param actorId the actor, if it is one
 * @param externalId what a file calls the person
 * @param features the values in the categories of the quotas, in their order
 */
record PoolPerson(@Nullable UUID actorId, @Nullable String externalId, List<String> features) {}
