package org.cocreation.arena.arena;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ArenaErasureConfirmed;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.event.EventLog;

/** Confirms the erasure of an actor once every arena has taken the seat back. What stays is the id, as a pseudonym. */
@ApplicationScoped
class ErasureJob implements DueJobs.DueJob {

    private static final String TAKE = """
            delete from erasure_due where actor_id in (
                select e.actor_id from erasure_due e
                where not exists (select 1 from formation_due f where f.actor_id = e.actor_id)
                limit 20 for update skip locked)
            returning actor_id""";

    private final Database database;
    private final EventLog events;

    ErasureJob(Database database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public int runBatch(Instant now) {
        List<UUID> erased = database.list(TAKE, row -> id(row, "actor_id"));
        events.append(erased.stream().map(ArenaErasureConfirmed::new).toList());
        return erased.size();
    }
}
