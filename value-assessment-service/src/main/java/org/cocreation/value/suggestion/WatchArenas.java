package org.cocreation.value.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cocreation.kit.clock.DueJobs;

/** Looks at arenas in which something happened, or for which it is time. */
@ApplicationScoped
class WatchArenas implements DueJobs.DueJob {

    private static final int BATCH = 20;

    private final WatchService service;

    WatchArenas(WatchService service) {
        this.service = service;
    }

    @Override
    public int runBatch(Instant now) {
        return service.look(now, BATCH);
    }
}
