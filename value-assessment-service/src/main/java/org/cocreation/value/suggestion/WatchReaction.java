package org.cocreation.value.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.AssetReleased;
import org.cocreation.contracts.ActorEvent.AssetReserved;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.AdoptionObserved;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.MandateEnded;
import org.cocreation.contracts.ArenaEvent.MandateGranted;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.ConsultationEvent.ConsultationClosed;
import org.cocreation.contracts.DecisionEvent.AnswerOverdue;
import org.cocreation.contracts.DecisionEvent.AuthoriserAnswered;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.contracts.WorkEvent.SessionHeld;
import org.cocreation.kit.event.EventHandler;

/** Has an arena looked at whenever something happened that moves its triangle or another measure that may suggest to adapt. */
@ApplicationScoped
class WatchReaction implements EventHandler.Reaction {

    private final WatchService service;
    private final InstantSource clock;

    WatchReaction(WatchService service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                ActorJoinedArena.class,
                ActorLeftArena.class,
                AdoptionObserved.class,
                AnswerOverdue.class,
                ArenaAdapted.class,
                ArenaDissolved.class,
                ArenaFormed.class,
                AssessmentPublished.class,
                AssetReleased.class,
                AssetReserved.class,
                AuthoriserAnswered.class,
                CommitmentClosed.class,
                CommitmentMade.class,
                ConsultationClosed.class,
                MandateEnded.class,
                MandateGranted.class,
                ProposalPrototyped.class,
                ProposalSubmitted.class,
                PrototypeTested.class,
                SessionHeld.class);
    }

    @Override
    public void on(Received event) {
        service.touch(arenaOf(event), clock.instant());
    }

    /** Assets have their actor as the key, all other events the arena. */
    private static UUID arenaOf(Received event) {
        if (event.data() instanceof AssetReserved reserved) {
            return reserved.arenaId();
        }
        return event.data() instanceof AssetReleased released ? released.arenaId() : event.key();
    }
}
