package org.cocreation.actor.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.kit.clock.DueJobs;

/** Ends authorities when their term is over. */
@ApplicationScoped
class AuthorityTermJob implements DueJobs.DueJob {

    private final AuthorityService service;

    AuthorityTermJob(AuthorityService service) {
        this.service = service;
    }

    @Override
    public int runBatch(Instant now) {
        return service.withdrawEnded(now);
    }
}
