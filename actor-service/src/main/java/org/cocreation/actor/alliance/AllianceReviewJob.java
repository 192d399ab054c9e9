package org.cocreation.actor.alliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.kit.clock.DueJobs;

/** Reminds alliances whose review date has passed. */
@ApplicationScoped
class AllianceReviewJob implements DueJobs.DueJob {

    private final AllianceService service;

    AllianceReviewJob(AllianceService service) {
        this.service = service;
    }

    @Override
    public int runBatch(Instant now) {
        return service.remindOfReviews(now);
    }
}
