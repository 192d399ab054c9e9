package org.cocreation.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.cocreation.kit.KitConfig;
import org.cocreation.kit.clock.DueJobs;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tries keys that wait for something they refer to again every second, and parks them for an operator when the limit of waiting has
 * passed. The limit is measured in system time.
 */
@ApplicationScoped
public class Waiting implements DueJobs.DueJob {

    private static final Logger LOG = Logger.getLogger(Waiting.class);
    private static final int BATCH = 100;

    private final Parking parking;
    private final EventConsumer consumer;
    private final KitConfig config;
    private final InstantSource systemTime = InstantSource.system();

    Waiting(Parking parking, EventConsumer consumer, KitConfig config) {
        this.parking = parking;
        this.consumer = consumer;
        this.config = config;
    }

    @Override
    public int runBatch(Instant now) {
        Instant limit = systemTime.instant().minus(config.waitingLimit());
        for (Parking.ParkedKey key : list("WAITING", BATCH)) {
            boolean free = consumer.replay(key.topic(), key.key()).isEmpty();
            if (!free && key.since().isBefore(limit)) {
                giveUp(key);
            }
        }
        return 0;
    }

    /** Parked and waiting keys, oldest first; all of them when no state is given. */
    public List<Parking.ParkedKey> list(@Nullable String state, int limit) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try {
                return parking.list(state, limit);
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    private void giveUp(Parking.ParkedKey key) {
        QuarkusTransaction.requiringNew().run(() -> {
            try {
                parking.giveUpWaiting(key.topic(), key.key(), "waited too long: " + key.reason());
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
        LOG.errorf("parked a key that waited too long: topic=%s missing=%s", key.topic(), key.missing());
    }
}
