package org.cocreation.contracts;

import java.util.List;
import java.util.UUID;

/** An arena that goes on from a split, with the actors and proposals that it took over. */
public record Successor(UUID arenaId, List<UUID> actorIds, List<UUID> proposalIds) {}
