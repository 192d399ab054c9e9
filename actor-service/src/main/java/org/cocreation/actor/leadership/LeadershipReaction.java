package org.cocreation.actor.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.MandateEnded;
import org.cocreation.contracts.ArenaEvent.MandateGranted;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.DecisionEvent.AnswerOverdue;
import org.cocreation.contracts.DecisionEvent.AuthoriserAnswered;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.kit.event.EventHandler;

/** Writes leadership entries from what arenas tell. */
@ApplicationScoped
class LeadershipReaction implements EventHandler.Reaction {

    private final LeadershipService service;

    LeadershipReaction(LeadershipService service) {
        this.service = service;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                MandateGranted.class,
                MandateEnded.class,
                ProposalAdopted.class,
                PrototypeTested.class,
                AuthoriserAnswered.class,
                AnswerOverdue.class,
                LeadershipExercised.class);
    }

    @Override
    public void on(Received event) {
        service.enter(event.id(), event.time(), event.data());
    }
}
