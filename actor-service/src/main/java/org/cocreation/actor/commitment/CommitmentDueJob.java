package org.cocreation.actor.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.kit.clock.DueJobs;

/** Lets commitments lapse when their date has passed. */
@ApplicationScoped
class CommitmentDueJob implements DueJobs.DueJob {

    private final CommitmentSettlementService service;

    CommitmentDueJob(CommitmentSettlementService service) {
        this.service = service;
    }

    @Override
    public int runBatch(Instant now) {
        return service.lapseOverdue(now);
    }
}
