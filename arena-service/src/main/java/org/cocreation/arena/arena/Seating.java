package org.cocreation.arena.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cocreation.arena.actor.KnownActor;
import org.cocreation.arena.actor.KnownActors;
import org.cocreation.contracts.ActorEvent.InvitationAccepted;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventHandler;
import org.cocreation.kit.event.EventLog;

/**
 * Seats whoever accepted an invitation, or refuses by event. The actor's row is held meanwhile, so that somebody who is being erased
 * is either refused here or seen on the seat by the erasure.
 */
@ApplicationScoped
class Seating implements EventHandler.Reaction {

    private final Arenas arenas;
    private final KnownActors actors;
    private final Formation formation;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    Seating(Arenas arenas, KnownActors actors, Formation formation, EventLog events, InstantSource clock, Ids ids) {
        this.arenas = arenas;
        this.actors = actors;
        this.formation = formation;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(InvitationAccepted.class);
    }

    @Override
    public void on(Received event) {
        if (!(event.data() instanceof InvitationAccepted accepted)) {
            return;
        }
        Instant now = clock.instant();
        Arena arena = arenas.findLocked(accepted.arenaId()).orElseThrow(() -> new UnknownReference(accepted.arenaId()));
        ArenaEvent outcome = arena.admit(newcomer(accepted), ids.next(), now);
        events.append(outcome);
        formation.reconsider(arena, now);
    }

    /** What is known here by now counts; the event carries the codes for somebody of whom nothing is known yet. */
    private Newcomer newcomer(InvitationAccepted accepted) {
        Optional<KnownActor> actor = actors.hold(accepted.actorId());
        Sector sector = actor.map(KnownActor::sector).orElse(accepted.sector());
        List<String> groups = actor.map(KnownActor::affectedGroups).orElse(accepted.affectedGroups());
        boolean gone = actor.isPresent() && !actor.get().active();
        return new Newcomer(
                accepted.invitationId(),
                accepted.actorId(),
                accepted.seatRole(),
                sector,
                groups,
                gone ? "NOT_ADMITTING" : null);
    }
}
