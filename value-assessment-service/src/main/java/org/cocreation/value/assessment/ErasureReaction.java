package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Forgets erased persons and confirms it. */
@ApplicationScoped
class ErasureReaction implements EventHandler.Reaction {

    private final JudgementService service;

    ErasureReaction(JudgementService service) {
        this.service = service;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ActorErased.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ActorErased erased) {
            service.forget(erased.actorId());
        }
    }
}
