package org.cocreation.actor.panel;

import java.util.List;
import java.util.UUID;

/**
 * That somebody was in the pool of a panel.
 *
 * @param strata the values with which the person counted
 * @param drawn whether the lot fell on the person
 */
public record PoolMembership(UUID panelId, UUID arenaId, List<String> strata, boolean drawn) {}
