package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.kit.clock.DueJobs;

/** Closes assessments whose time for judgements is over. */
@ApplicationScoped
class CloseDueAssessments implements DueJobs.DueJob {

    private static final int BATCH = 50;

    private final AssessmentService service;

    CloseDueAssessments(AssessmentService service) {
        this.service = service;
    }

    @Override
    public int runBatch(Instant now) {
        return service.closeDue(now, BATCH);
    }
}
