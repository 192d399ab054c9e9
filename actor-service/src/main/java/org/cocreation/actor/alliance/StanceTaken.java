package org.cocreation.actor.alliance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** What a member thinks of a goal, since when. */
@Embeddable
public record StanceTaken(
        UUID actorId, @Enumerated(EnumType.STRING) GoalStance stance, Instant at) {}
