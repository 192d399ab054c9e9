package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.arena.actor.KnownActors;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.ArenaDesign;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Formation;
import org.cocreation.arena.arena.Seat;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;

/** Brings arenas about that go on from others. They tell of themselves as every arena does, so that nobody has to treat them specially. */
@ApplicationScoped
class Succession {

    private final Arenas arenas;
    private final KnownActors actors;
    private final Formation formation;
    private final Database database;
    private final EventLog events;
    private final Ids ids;

    Succession(Arenas arenas, KnownActors actors, Formation formation, Database database, EventLog events, Ids ids) {
        this.arenas = arenas;
        this.actors = actors;
        this.formation = formation;
        this.database = database;
        this.events = events;
        this.ids = ids;
    }

    /**
     * Convenes an arena that takes over seats, and forms it if its own policy is met already. Who is being erased or dormant gets no
     * seat there.
     */
    Arena begin(ArenaDesign design, Collection<Seat> seats, UUID by, Instant now) {
        Arena successor = Arena.convene(ids.next(), design, by, now);
        arenas.persist(successor);
        events.append(successor.convened());
        Set<UUID> active =
                actors.holdActive(seats.stream().map(Seat::actorId).distinct().toList());
        List<Seat> taken =
                seats.stream().filter(seat -> active.contains(seat.actorId())).toList();
        events.append(successor.takeOver(taken, ids::next, now));
        formation.reconsider(successor, now);
        return successor;
    }

    /** Remembers which arena an arena went on as. */
    void link(Arena predecessor, UUID successorId, AdaptationKind kind) {
        database.change(
                "insert into arena_lineage (predecessor_id, successor_id, kind) values (?, ?, ?)",
                predecessor.id(),
                successorId,
                kind == AdaptationKind.DISSOLVE ? "HANDED_OVER" : kind.name());
    }
}
