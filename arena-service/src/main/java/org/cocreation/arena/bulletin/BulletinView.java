package org.cocreation.arena.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A bulletin as its readers see it. */
public record BulletinView(
        UUID id, UUID arenaId, Stage stage, String text, List<Fact> references, UUID by, Instant at) {}
