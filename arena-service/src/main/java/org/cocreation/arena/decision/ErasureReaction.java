package org.cocreation.arena.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Takes away what an erased actor wrote in decisions. Records keep its digest, tallies and hashes stay as they are. */
@ApplicationScoped
class ErasureReaction implements EventHandler.Reaction {

    private final SealedTexts texts;

    ErasureReaction(SealedTexts texts) {
        this.texts = texts;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ActorErased.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ActorErased erased) {
            texts.erase(erased.actorId());
        }
    }
}
