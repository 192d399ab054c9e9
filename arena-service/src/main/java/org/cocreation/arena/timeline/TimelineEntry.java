package org.cocreation.arena.timeline;

import java.time.Instant;
import java.util.UUID;

/**
 * One fact in the life of an arena.
 *
 * @param id CloudEvents id, the same at every door
 * @param dataref where the changed thing can be read, with the reader's own rights
 */
public record TimelineEntry(UUID id, String type, Instant time, UUID subject, String dataref) {}
