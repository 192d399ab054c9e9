package org.cocreation.value.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Keeps the replica of arenas and their seats up to date. An arena that has ended stays: failed formations count like successes. */
@ApplicationScoped
class ArenasProjection implements EventHandler.BulkProjection {

    private final Database database;

    ArenasProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "arenas";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                ArenaConvened.class,
                ActorJoinedArena.class,
                ActorLeftArena.class,
                ArenaAdapted.class,
                ArenaFormed.class,
                ArenaLapsed.class,
                ArenaDissolved.class);
    }

    @Override
    public void applyAll(List<Received> events, int generation) {
        ArenaChanges arenas = new ArenaChanges();
        SeatChanges seats = new SeatChanges();
        for (Received event : events) {
            arenas.gather(event.data(), event.time());
            seats.gather(event.data(), event.time());
        }
        arenas.keep(database, generation);
        seats.keep(database, generation);
    }

    @Override
    public void clear(int generation) {
        database.change("delete from seat where generation = ?", generation);
        database.change("delete from arena where generation = ?", generation);
    }
}
