package org.cocreation.actor.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.kit.clock.DueJobs;

/** Announces panels whose lottery is computed, draws those whose time has come, and replaces who does not take part. */
@ApplicationScoped
class PanelJob implements DueJobs.DueJob {

    private final DrawService service;

    PanelJob(DrawService service) {
        this.service = service;
    }

    @Override
    public int runBatch(Instant now) {
        return service.announceComputed(now) + service.drawDue(now) + service.replaceLeavers(now);
    }
}
