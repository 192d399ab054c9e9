package org.cocreation.arena.work.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ArenaEvent.ArenaSplit;
import org.cocreation.contracts.ArenaEvent.ArenasMerged;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Takes the sessions of an arena that has ended out of the calendars: nobody can cancel them any more. */
@ApplicationScoped
class ArenaEndReaction implements EventHandler.Reaction {

    private final SessionService service;

    ArenaEndReaction(SessionService service) {
        this.service = service;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ArenaLapsed.class, ArenaDissolved.class, ArenaSplit.class, ArenasMerged.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ArenasMerged merged) {
            merged.sourceIds().forEach(service::cancelAllOf);
        } else {
            service.cancelAllOf(event.key());
        }
    }
}
