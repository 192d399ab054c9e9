package org.cocreation.actor.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.kit.clock.DueJobs;

/** Reminds people of invitations that will expire, once for each. */
@ApplicationScoped
class InvitationReminderJob implements DueJobs.DueJob {

    private final InvitationSettlementService service;

    InvitationReminderJob(InvitationSettlementService service) {
        this.service = service;
    }

    @Override
    public int runBatch(Instant now) {
        return service.remind(now);
    }
}
