package org.cocreation.actor.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an actor came in an arena.
 *
 * @param role the role they were asked for, and then the one they sat in
 * @param mobilisedAt when they were asked or applied, of those who never came
 * @param sessions sessions that were held while they had a seat; who came is known by role only
 * @param moves moves of leadership they made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipationRecord(
        UUID arenaId,
        UUID actorId,
        ParticipationStage stage,
        @Nullable String role,
        @Nullable Instant mobilisedAt,
        @Nullable Instant joinedAt,
        @Nullable Instant leftAt,
        int sessions,
        int moves,
        int tasksAccepted,
        int tasksDone) {}
