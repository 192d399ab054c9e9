package org.cocreation.value.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Gives every arena that forms a frame to start from. */
@ApplicationScoped
class StarterFrameReaction implements EventHandler.Reaction {

    private final ValueFrameService service;

    StarterFrameReaction(ValueFrameService service) {
        this.service = service;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ArenaFormed.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ArenaFormed formed) {
            service.start(formed.arenaId());
        }
    }
}
