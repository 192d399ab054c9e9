package org.cocreation.arena.decision;

import static org.cocreation.database.Database.id;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.DueJobs;
import org.jboss.logging.Logger;

/**
 * Closes decisions whose time to vote is over, each in a transaction of its own that takes its locks in the same order as a facilitator
 * does. One that cannot be closed does not keep the others from it.
 */
@ApplicationScoped
class CloseJob implements DueJobs.DueJob {

    private static final Logger LOG = Logger.getLogger(CloseJob.class);
    private static final String DUE = """
            select id from decision where state = 'OPEN' and paused_at is null and closes_at <= ?
            order by closes_at limit 50""";

    private final ClosingService closing;
    private final Database database;

    CloseJob(ClosingService closing, Database database) {
        this.closing = closing;
        this.database = database;
    }

    @Override
    public int runBatch(Instant now) {
        List<UUID> due = database.list(DUE, row -> id(row, "id"), now);
        return Math.toIntExact(due.stream().filter(id -> close(id, now)).count());
    }

    private boolean close(UUID id, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> closing.closeDue(id, now));
        } catch (RuntimeException e) {
            LOG.errorf(e, "a decision cannot be closed: decision=%s", id);
            return false;
        }
    }
}
