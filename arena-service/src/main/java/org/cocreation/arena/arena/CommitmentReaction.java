package org.cocreation.arena.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Looks again at an arena to which somebody promised something. */
@ApplicationScoped
class CommitmentReaction implements EventHandler.Reaction {

    private final Arenas arenas;
    private final Formation formation;
    private final InstantSource clock;

    CommitmentReaction(Arenas arenas, Formation formation, InstantSource clock) {
        this.arenas = arenas;
        this.formation = formation;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CommitmentMade.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof CommitmentMade made) {
            Arena arena = arenas.findLocked(made.arenaId()).orElseThrow(() -> new UnknownReference(made.arenaId()));
            formation.reconsider(arena, clock.instant());
        }
    }
}
