package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cocreation.arena.database.Database;
import org.cocreation.kit.http.RuleViolation;

/** What an adaptation has to know of the decisions of an arena. */
@ApplicationScoped
class ArenaDecisions {

    private final Database database;

    ArenaDecisions(Database database) {
        this.database = database;
    }

    /** Whether the arena is deciding on something. */
    boolean openIn(UUID arenaId) {
        return database.first(
                        "select 1 from proposal where arena_id = ? and state = 'DECIDING' limit 1",
                        row -> true,
                        arenaId)
                .isPresent();
    }

    void refuseWhileOpen(UUID arenaId) {
        if (openIn(arenaId)) {
            throw new RuleViolation(AdaptationProblem.ARENA_HAS_OPEN_DECISIONS, "arena " + arenaId);
        }
    }
}
