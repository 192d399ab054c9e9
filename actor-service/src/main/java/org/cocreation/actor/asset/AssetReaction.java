package org.cocreation.actor.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Sets aside what was promised when an arena builds, and lets go what it held when it ends or the giver leaves. */
@ApplicationScoped
class AssetReaction implements EventHandler.Reaction {

    private final AssetSettlementService service;

    AssetReaction(AssetSettlementService service) {
        this.service = service;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ProposalPrototyped.class, ArenaLapsed.class, ArenaDissolved.class, ActorLeftArena.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ProposalPrototyped prototyped) {
            service.arenaBuilds(prototyped.arenaId(), prototyped.proposalId());
        } else if (event.data() instanceof ArenaLapsed lapsed) {
            service.arenaGone(lapsed.arenaId());
        } else if (event.data() instanceof ArenaDissolved dissolved) {
            service.arenaGone(dissolved.arenaId());
        } else if (event.data() instanceof ActorLeftArena left) {
            service.actorLeft(left.actorId(), left.arenaId());
        }
    }
}
