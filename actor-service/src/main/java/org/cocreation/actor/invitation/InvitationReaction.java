package org.cocreation.actor.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ArenaEvent.SeatRefused;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Settles invitations when the arena has spoken. */
@ApplicationScoped
class InvitationReaction implements EventHandler.Reaction {

    private final InvitationSettlementService service;
    private final KnownArenas arenas;

    InvitationReaction(InvitationSettlementService service, KnownArenas arenas) {
        this.service = service;
        this.arenas = arenas;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                SeatRefused.class,
                ActorJoinedArena.class,
                ArenaFormed.class,
                ArenaLapsed.class,
                ArenaAdapted.class,
                ArenaDissolved.class);
    }

    @Override
    public void on(Received event) {
        DomainEvent data = event.data();
        if (data instanceof SeatRefused refused) {
            service.seatRefused(refused.invitationId(), refused.reason().equals("FULL"));
        } else if (data instanceof ActorJoinedArena joined) {
            service.seated(joined.actorId(), joined.arenaId());
        } else if (data instanceof ArenaLapsed lapsed) {
            service.arenaGone(lapsed.arenaId());
        } else if (data instanceof ArenaDissolved dissolved) {
            service.arenaGone(dissolved.arenaId());
        } else if (data instanceof ArenaFormed formed) {
            closeUnlessAdmitting(formed.arenaId());
        } else if (data instanceof ArenaAdapted adapted && adapted.kind().equals("CLOSE")) {
            closeUnlessAdmitting(adapted.arenaId());
        }
    }

    private void closeUnlessAdmitting(UUID arenaId) {
        if (arenas.find(arenaId).filter(KnownArena::admits).isEmpty()) {
            service.arenaFull(arenaId);
        }
    }
}
