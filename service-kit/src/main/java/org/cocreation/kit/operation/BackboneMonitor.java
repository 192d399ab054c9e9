package org.cocreation.kit.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.cocreation.kit.event.EventRelay;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Reads how the backbone is doing, at most once a second, for metrics, health and the management port. */
@ApplicationScoped
public class BackboneMonitor {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final double OLD_SECONDS = 5;

    private final DataSource database;
    private final EventRelay relay;
    private final InstantSource systemTime = InstantSource.system();
    private @Nullable Reading last;
    private Instant readAt = Instant.EPOCH;

    BackboneMonitor(DataSource database, EventRelay relay) {
        this.database = database;
        this.relay = relay;
    }

    /**
     * The state of the backbone.
     *
     * @param outboxPending events not yet acknowledged by the broker
     * @param outboxOldestAgeSeconds age of the oldest of them in seconds
     * @param sentPosition position of the last event that was acknowledged
     * @param parkedKeys keys that wait for an operator
     * @param waitingKeys keys that wait for something they refer to
     * @param parkedRecords records queued under both
     */
    public record Reading(
            long outboxPending,
            double outboxOldestAgeSeconds,
            long sentPosition,
            long parkedKeys,
            long waitingKeys,
            long parkedRecords) {}

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        gauge(metrics, "outbox.pending", Reading::outboxPending);
        Gauge.builder("outbox.oldest.age", () -> current().outboxOldestAgeSeconds())
                .baseUnit("seconds")
                .register(metrics);
        gauge(metrics, "parked.aggregates", Reading::parkedKeys);
        gauge(metrics, "waiting.aggregates", Reading::waitingKeys);
        gauge(metrics, "dlq.records", Reading::parkedRecords);
        Gauge.builder("relay.published", relay, EventRelay::published).register(metrics);
    }

    private void gauge(MeterRegistry metrics, String name, java.util.function.ToLongFunction<Reading> value) {
        Gauge.builder(name, () -> value.applyAsLong(current())).register(metrics);
    }

    /** The present reading, at most a second old. */
    public synchronized Reading current() {
        Instant now = systemTime.instant();
        Reading known = last;
        if (known == null || readAt.plus(FRESH).isBefore(now)) {
            known = read();
            last = known;
            readAt = now;
        }
        return known;
    }

    private Reading read() {
        // Ages are measured by the id of the first unsent row, so that the query does not grow with the log.
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select s.sent_position,
                               (s.last_position - s.sent_position)
                                   + (select count(*) from event_log where position is null) as pending,
                               (select count(*) from parked_key where state = 'PARKED') as parked,
                               (select count(*) from parked_key where state = 'WAITING') as waiting,
                               (select count(*) from parked_record) as records
                        from relay_state s""");
                ResultSet row = query.executeQuery()) {
            row.next();
            long pending = row.getLong("pending");
            return new Reading(
                    pending,
                    pending == 0 ? 0 : pendingSeconds(),
                    row.getLong("sent_position"),
                    row.getLong("parked"),
                    row.getLong("waiting"),
                    row.getLong("records"));
        } catch (SQLException e) {
            return new Reading(0, 0, 0, 0, 0, 0);
        }
    }

    private Instant pendingSince = Instant.EPOCH;
    private long pendingFrom = -1;

    /** How long the first unsent position has been the first one, in system time: the domain clock may be moved. */
    private double pendingSeconds() {
        long from = relay.published();
        Instant now = systemTime.instant();
        if (from != pendingFrom) {
            pendingFrom = from;
            pendingSince = now;
        }
        return Duration.between(pendingSince, now).toMillis() / 1_000.0;
    }

    /** The operators' view of the backbone: not part of readiness, because writes do not need the broker. */
    @HealthGroup("operator")
    @ApplicationScoped
    static class Health implements HealthCheck {

        private final BackboneMonitor monitor;
        private final EventRelay relay;

        Health(BackboneMonitor monitor, EventRelay relay) {
            this.monitor = monitor;
            this.relay = relay;
        }

        @Override
        public HealthCheckResponse call() {
            Reading reading = monitor.current();
            String trouble = relay.trouble();
            boolean well =
                    trouble == null && reading.outboxOldestAgeSeconds() < OLD_SECONDS && reading.parkedKeys() == 0;
            var response = HealthCheckResponse.named("event backbone")
                    .status(well)
                    .withData("outboxPending", reading.outboxPending())
                    .withData("outboxOldestAgeSeconds", String.valueOf(reading.outboxOldestAgeSeconds()))
                    .withData("parkedKeys", reading.parkedKeys());
            if (trouble != null) {
                response.withData("relay", trouble);
            }
            return response.build();
        }
    }

    /** The relay's thread lives; whether it can reach anything is no matter of liveness. */
    @org.eclipse.microprofile.health.Liveness
    @ApplicationScoped
    static class RelayAlive implements HealthCheck {

        private final EventRelay relay;

        RelayAlive(EventRelay relay) {
            this.relay = relay;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("event relay")
                    .status(relay.alive())
                    .build();
        }
    }
}
