package org.cocreation.actor.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.cocreation.database.Database;
import org.cocreation.kit.audit.AuditLog;
import org.cocreation.kit.clock.DueJobs;

/** Deletes what has been kept long enough, a batch at a time, and says so in the audit log. */
@ApplicationScoped
public class RetentionService implements DueJobs.DueJob {

    private static final int BATCH = 500;
    private static final int COUNTED_AT_MOST = 100_000;

    private final Database database;
    private final RetentionConfig config;
    private final AuditLog audit;
    private final InstantSource clock;

    RetentionService(Database database, RetentionConfig config, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One kind of data and what retention does with it.
     *
     * @param kept INVITATIONS or COMMITMENTS
     * @param days days for which it is kept after it ended
     * @param due how many rows have been kept longer; no more than 100 000 are counted
     * @param dryRun whether they stay all the same
     */
    public record Due(String kept, long days, long due, boolean dryRun) {}

    /** What would be deleted now. */
    List<Due> due() {
        Instant now = clock.instant();
        return Arrays.stream(KeptForATime.values())
                .map(kept -> new Due(
                        kept.name(),
                        kept.period(config).toDays(),
                        database.first(kept.count(COUNTED_AT_MOST), row -> row.getLong(1), end(kept, now))
                                .orElse(0L),
                        config.dryRun()))
                .toList();
    }

    @Override
    @Transactional
    public int runBatch(Instant now) {
        if (config.dryRun()) {
            return 0;
        }
        int all = 0;
        for (KeptForATime kept : KeptForATime.values()) {
            int deleted = database.change(kept.delete(BATCH), end(kept, now));
            if (deleted > 0) {
                audit.record(null, "RetentionService.delete", kept.name(), deleted + " deleted", null);
            }
            all += deleted;
        }
        return all;
    }

    private Instant end(KeptForATime kept, Instant now) {
        return now.minus(kept.period(config));
    }
}
