package org.cocreation.arena.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ActorEvent.AuthorityWithdrawn;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/**
 * Ends the mandates that rest on a withdrawn authority. The replica's row is changed before, and granting holds that row, so no
 * mandate slips through between the two.
 */
@ApplicationScoped
class AuthorityLostReaction implements EventHandler.Reaction {

    private final MandateService service;

    AuthorityLostReaction(MandateService service) {
        this.service = service;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AuthorityWithdrawn.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof AuthorityWithdrawn withdrawn) {
            service.endRestingOn(withdrawn.authorityId());
        }
    }
}
