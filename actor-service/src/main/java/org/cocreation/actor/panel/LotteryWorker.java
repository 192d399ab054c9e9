package org.cocreation.actor.panel;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cocreation.sortition.Lottery;
import org.cocreation.sortition.Pool;
import org.cocreation.sortition.Relaxation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Computes lotteries on a thread of its own, because that can take a minute: outside of requests, transactions and the clock's jobs. One replica
 * does so at a time; when it dies, its lock goes with its connection, and another one begins anew.
 */
@ApplicationScoped
class LotteryWorker {

    private static final Logger LOG = Logger.getLogger(LotteryWorker.class);
    private static final long LOCK = 7_322;
    private static final long EVERY_MILLIS = 500;

    private final DataSource source;
    private final Lotteries lotteries;
    private final Panels panels;
    private final PoolPeople people;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::loop, "panel-lotteries");
    private final Set<UUID> failed = new HashSet<>();
    private volatile boolean running = true;

    LotteryWorker(DataSource source, Lotteries lotteries, Panels panels, PoolPeople people) {
        this.source = source;
        this.lotteries = lotteries;
        this.panels = panels;
        this.people = people;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        wake.release();
    }

    private void loop() {
        while (running) {
            try {
                if (wake.tryAcquire(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                if (running && todo() != null) {
                    computeAlone();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | SQLException e) {
                LOG.warnf("will be tried again: what=panel-lotteries reason=%s", e.getMessage());
            }
        }
    }

    private @Nullable UUID todo() {
        return lotteries.missing().stream()
                .filter(each -> !failed.contains(each))
                .findFirst()
                .orElse(null);
    }

    private void computeAlone() throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!asked(connection, "select pg_try_advisory_lock(?)")) {
                return;
            }
            try {
                for (UUID id = todo(); running && id != null; id = todo()) {
                    computeOrSkip(id);
                }
            } finally {
                asked(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean asked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, LOCK);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** A panel that cannot be computed must not keep the others from it; it is tried again after the next start. */
    private void computeOrSkip(UUID id) {
        try {
            compute(id);
        } catch (RuntimeException e) {
            failed.add(id);
            LOG.errorf(e, "the lottery of a panel cannot be computed: panel=%s", id);
        }
    }

    private void compute(UUID id) {
        Panel.Terms terms = panels.get(id).terms();
        Pool pool = people.pool(id, terms.quotas());
        Relaxation needed = Relaxation.needed(pool, terms.size());
        if (needed.none()) {
            lotteries.add(id, Lottery.fairest(pool, terms.size(), Long.parseUnsignedLong(terms.poolHash(), 0, 15, 16)));
        } else {
            lotteries.add(id, needed);
        }
    }
}
