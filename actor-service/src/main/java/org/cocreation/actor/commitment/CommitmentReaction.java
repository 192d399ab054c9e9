package org.cocreation.actor.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/**
 * Releases promises when the arena ended or the actor left it. Also when other arenas go on from it: somebody promised this to the arena
 * that is no more, and may promise it again to one that follows.
 */
@ApplicationScoped
class CommitmentReaction implements EventHandler.Reaction {

    private final CommitmentSettlementService service;

    CommitmentReaction(CommitmentSettlementService service) {
        this.service = service;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ArenaLapsed.class, ArenaDissolved.class, ActorLeftArena.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ArenaLapsed lapsed) {
            service.arenaGone(lapsed.arenaId());
        } else if (event.data() instanceof ArenaDissolved dissolved) {
            service.arenaGone(dissolved.arenaId());
        } else if (event.data() instanceof ActorLeftArena left) {
            service.actorLeft(left.actorId(), left.arenaId());
        }
    }
}
