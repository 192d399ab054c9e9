package org.cocreation.value.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Reminds an arena that has reframed its task to reshape the frame by which it is judged. */
@ApplicationScoped
class ReframingReaction implements EventHandler.Reaction {

    private final ValueFrameService service;

    ReframingReaction(ValueFrameService service) {
        this.service = service;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ArenaAdapted.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ArenaAdapted adapted && adapted.kind().equals("REFRAME")) {
            service.askToReshape(adapted.arenaId(), event.time());
        }
    }
}
