package org.cocreation.actor.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.actor.invitation.PlaceMayBeFree;
import org.cocreation.actor.invitation.WaitingListService;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Looks whether somebody who waits can be invited: a seat was given up, an invitation ended without one, or the arena changed shape. */
@ApplicationScoped
class WaitingReaction implements EventHandler.Reaction {

    private final KnownArenas arenas;
    private final Matcher matcher;
    private final WaitingListService waiting;

    WaitingReaction(KnownArenas arenas, Matcher matcher, WaitingListService waiting) {
        this.arenas = arenas;
        this.matcher = matcher;
        this.waiting = waiting;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ActorLeftArena.class, ArenaAdapted.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ActorLeftArena left) {
            inviteNext(left.arenaId());
        } else if (event.data() instanceof ArenaAdapted adapted) {
            inviteNext(adapted.arenaId());
        }
    }

    void on(@Observes PlaceMayBeFree place) {
        inviteNext(place.arenaId());
    }

    private void inviteNext(UUID arenaId) {
        if (arenas.find(arenaId).filter(KnownArena::admits).isPresent() && waiting.anybodyWaits(arenaId)) {
            waiting.inviteNext(arenas.get(arenaId), matcher.freeSeats(arenaId));
        }
    }
}
