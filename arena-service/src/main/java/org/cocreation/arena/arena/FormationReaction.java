package org.cocreation.arena.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.ArenaEvent.MandateEnded;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Looks again at an arena when a promise to it, or a mandate of it, came or went. */
@ApplicationScoped
class FormationReaction implements EventHandler.Reaction {

    private final Arenas arenas;
    private final Formation formation;
    private final InstantSource clock;

    FormationReaction(Arenas arenas, Formation formation, InstantSource clock) {
        this.arenas = arenas;
        this.formation = formation;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CommitmentMade.class, CommitmentClosed.class, MandateEnded.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof CommitmentMade made) {
            reconsider(made.arenaId());
        } else if (event.data() instanceof CommitmentClosed closed) {
            reconsider(closed.arenaId());
        } else if (event.data() instanceof MandateEnded ended) {
            reconsider(ended.arenaId());
        }
    }

    private void reconsider(UUID arenaId) {
        Arena arena = arenas.findLocked(arenaId).orElseThrow(() -> new UnknownReference(arenaId));
        formation.reconsider(arena, clock.instant());
    }
}
