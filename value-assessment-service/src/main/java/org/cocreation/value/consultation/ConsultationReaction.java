package org.cocreation.value.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Ends consultations with their arena, and forgets who is erased. */
@ApplicationScoped
class ConsultationReaction implements EventHandler.Reaction {

    private final ConsultationService consultations;
    private final VoteService votes;

    ConsultationReaction(ConsultationService consultations, VoteService votes) {
        this.consultations = consultations;
        this.votes = votes;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ArenaLapsed.class, ArenaDissolved.class, ActorErased.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ArenaLapsed lapsed) {
            consultations.endAll(lapsed.arenaId());
        } else if (event.data() instanceof ArenaDissolved dissolved) {
            consultations.endAll(dissolved.arenaId());
        } else if (event.data() instanceof ActorErased erased) {
            votes.forget(erased.actorId());
        }
    }
}
