package org.cocreation.arena.arena;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.actor.KnownActor;
import org.cocreation.arena.actor.KnownActors;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.event.EventLog;

/** Takes the change of an actor into one arena at a time: new codes, or the loss of the seat. */
@ApplicationScoped
class ActorChangeJob implements DueJobs.DueJob {

    private static final String TAKE = """
            delete from formation_due where ctid = (select ctid from formation_due limit 1 for update skip locked)
            returning arena_id, actor_id, change""";

    private final Arenas arenas;
    private final KnownActors actors;
    private final Formation formation;
    private final Database database;
    private final EventLog events;

    ActorChangeJob(Arenas arenas, KnownActors actors, Formation formation, Database database, EventLog events) {
        this.arenas = arenas;
        this.actors = actors;
        this.formation = formation;
        this.database = database;
        this.events = events;
    }

    private record Due(UUID arenaId, UUID actorId, String change) {}

    @Override
    public int runBatch(Instant now) {
        Optional<Due> due =
                database.first(TAKE, row -> new Due(id(row, "arena_id"), id(row, "actor_id"), row.getString("change")));
        due.ifPresent(change -> apply(change, now));
        return due.isPresent() ? 1 : 0;
    }

    private void apply(Due due, Instant now) {
        Arena arena = arenas.lock(due.arenaId());
        if (due.change().equals("CODES")) {
            follow(arena, due.actorId());
        } else {
            arena.lose(due.actorId(), due.change(), now).ifPresent(events::append);
        }
        formation.reconsider(arena, now);
    }

    private void follow(Arena arena, UUID actorId) {
        actors.find(actorId).filter(KnownActor::active).ifPresent(actor -> {
            Sector sector = actor.sector();
            if (sector != null) {
                arena.seatOf(actorId).ifPresent(seat -> seat.follow(sector, actor.affectedGroups()));
            }
        });
    }
}
