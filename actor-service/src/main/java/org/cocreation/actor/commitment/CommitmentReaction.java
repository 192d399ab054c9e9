package org.cocreation.actor.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Releases promises when the arena ended or the actor left it. */
@ApplicationScoped
class CommitmentReaction implements EventHandler.Reaction {

    private final CommitmentSettlementService service;

    CommitmentReaction(CommitmentSettlementService service) {
        this.service = service;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ArenaLapsed.class, ActorLeftArena.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ArenaLapsed lapsed) {
            service.arenaGone(lapsed.arenaId());
        } else if (event.data() instanceof ActorLeftArena left) {
            service.actorLeft(left.actorId(), left.arenaId());
        }
    }
}
