package org.cocreation.arena.work.move;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of leadership.
 *
 * @param targets whom it was meant for; for seat holders only, like the note
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MoveView(
        UUID id,
        UUID arenaId,
        UUID by,
        LeadershipTool tool,
        int targetCount,
        Instant at,
        @Nullable List<UUID> targets,
        @Nullable String note) {

    MoveView onFrontStage() {
        return new MoveView(id, arenaId, by, tool, targetCount, at, null, null);
    }
}
