package org.cocreation.actor.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.kit.clock.DueJobs;

/** Closes invitations whose time is over. */
@ApplicationScoped
class InvitationExpiryJob implements DueJobs.DueJob {

    private final InvitationSettlementService service;

    InvitationExpiryJob(InvitationSettlementService service) {
        this.service = service;
    }

    @Override
    public int runBatch(Instant now) {
        return service.closeExpired(now);
    }
}
