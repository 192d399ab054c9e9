package org.cocreation.arena.adaptation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * To which merge an arena has agreed. It counts as long as who agreed facilitates the arena.
 *
 * @param arenaIds the other arenas that would end in it
 */
public record MergeAgreement(UUID arenaId, List<UUID> arenaIds, String reason, UUID agreedBy, Instant agreedAt) {}
