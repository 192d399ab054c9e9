package org.cocreation.arena.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.database.Database;

/** What happens to the open decisions of an arena when the arena changes. The caller has locked the arena. */
@ApplicationScoped
public class OpenDecisions {

    private final Decisions decisions;
    private final Database database;

    OpenDecisions(Decisions decisions, Database database) {
        this.decisions = decisions;
        this.database = database;
    }

    /** Whether the arena is deciding on something. */
    public boolean any(UUID arenaId) {
        return database.first(
                        "select 1 from decision where arena_id = ? and state = 'OPEN' limit 1", row -> true, arenaId)
                .isPresent();
    }

    /** The arena rests: nobody votes, and the time to vote stands still. */
    public void pause(UUID arenaId, Instant now) {
        decisions.lockOpenOf(arenaId).forEach(decision -> decision.pause(now));
    }

    /** The arena goes on: the time that it rested is added to the time to vote. */
    public void resume(UUID arenaId, Instant now) {
        decisions.lockOpenOf(arenaId).forEach(decision -> decision.resume(now));
    }
}
