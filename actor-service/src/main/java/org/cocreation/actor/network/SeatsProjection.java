package org.cocreation.actor.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Keeps who sat where from when to when. A seat ends when its holder leaves, or with the arena. */
@ApplicationScoped
class SeatsProjection implements EventHandler.Projection {

    static final String NAME = "seats";

    private final Database database;

    SeatsProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ActorJoinedArena.class, ActorLeftArena.class, ArenaLapsed.class, ArenaDissolved.class);
    }

    @Override
    public void apply(Received event, int generation) {
        int changed = 0;
        if (event.data() instanceof ActorJoinedArena joined) {
            changed = database.change(
                    """
                    insert into seat_span (generation, arena_id, seat_id, actor_id, role, joined_at)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""", generation, joined.arenaId(), joined.seatId(), joined.actorId(), joined.role(), event.time());
        } else if (event.data() instanceof ActorLeftArena left) {
            changed = database.change("""
                    update seat_span set left_at = ?
                    where generation = ? and arena_id = ? and seat_id = ? and left_at is null""", event.time(), generation, left.arenaId(), left.seatId());
        } else {
            changed = database.change(
                    "update seat_span set left_at = ? where generation = ? and arena_id = ? and left_at is null",
                    event.time(),
                    generation,
                    event.key());
        }
        if (changed > 0) {
            database.change("""
                    insert into seat_change (generation, changes) values (?, 1)
                    on conflict (generation) do update set changes = seat_change.changes + 1""", generation);
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from seat_span where generation = ?", generation);
        database.change("delete from seat_change where generation = ?", generation);
    }
}
