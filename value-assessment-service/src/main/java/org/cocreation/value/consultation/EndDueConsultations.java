package org.cocreation.value.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.kit.clock.DueJobs;

/** Ends consultations whose time for statements and votes is over. */
@ApplicationScoped
class EndDueConsultations implements DueJobs.DueJob {

    private static final int BATCH = 50;

    private final ConsultationService service;

    EndDueConsultations(ConsultationService service) {
        this.service = service;
    }

    @Override
    public int runBatch(Instant now) {
        return service.endDue(now, BATCH);
    }
}
