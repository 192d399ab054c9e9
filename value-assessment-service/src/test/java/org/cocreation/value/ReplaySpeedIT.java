package org.cocreation.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.kit.event.Rebuild;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/**
 * How fast the facts of measures, and seats, come back from the topics. {@code -Devents=1000000} for the real size, {@code -Drate=10000} for the
 * least number of events a second.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReplaySpeedIT {

    private static final int EVENTS = Integer.getInteger("events", 10_000);
    private static final int LEAST_RATE = Integer.getInteger("rate", 0);
    private static final int ARENAS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FACTS = "select count(*) from measure_fact f join projection p on p.name = 'measures'"
            + " and p.live_generation = f.generation"
            + " and f.type in ('org.cocreation.leadership-exercised.v1', 'org.cocreation.actor-joined-arena.v1')";

    @Inject
    Rebuild rebuild;

    @Test
    void aRebuildReadsManyEventsASecond() throws Exception {
        long before = number(FACTS);
        publishMany();
        double live = awaitHandled(before);
        long all = number("select count(*) from inbox where consumer = 'live'");

        long begin = System.nanoTime();
        rebuild.rebuild("measures");
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;

        assertThat(number(FACTS)).isEqualTo(before + EVENTS);
        double rate = EVENTS / seconds;
        System.out.printf(
                Locale.ROOT,
                "replay: %d of %d events in %.1f s, %.0f events a second; when they came, %.0f a second%n",
                EVENTS,
                all,
                seconds,
                rate,
                live);
        assertThat(rate).isGreaterThanOrEqualTo(LEAST_RATE);

        long beginArenas = System.nanoTime();
        rebuild.rebuild("arenas");
        double secondsOfArenas = (System.nanoTime() - beginArenas) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "replay of seats, one in five: %.1f s, %.0f events a second%n",
                secondsOfArenas,
                EVENTS / secondsOfArenas);
        assertThat(EVENTS / secondsOfArenas).isGreaterThanOrEqualTo(LEAST_RATE);
    }

    /** Waits as long as the live consumer gets on, and says how many events a second it handled. */
    private static double awaitHandled(long before) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        long moved = begin;
        long seen = before;
        while (seen < before + EVENTS) {
            Thread.sleep(EVENTS > 100_000 ? 5_000 : 500);
            long now = number(FACTS);
            moved = now > seen ? System.nanoTime() : moved;
            seen = now;
            assertThat(Duration.ofNanos(System.nanoTime() - moved))
                    .as("time since the last of %d events was handled", seen - before)
                    .isLessThan(PATIENCE);
        }
        return EVENTS * 1e9 / (System.nanoTime() - begin);
    }

    private void publishMany() {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", PlatformResource.kafka(), "linger.ms", 20, "batch.size", 1 << 18),
                new StringSerializer(),
                new ByteArraySerializer())) {
            long run = System.nanoTime();
            for (int i = 0; i < EVENTS; i++) {
                UUID arena = new UUID(run, i / 5 % ARENAS);
                DomainEvent event = i % 5 == 4 ? joined(arena) : moved(arena, new UUID(run, 1_000_000L + i % 7), i % 3);
                producer.send(PlatformResource.record(
                        ArenaEvent.TOPIC, event, UUID.randomUUID(), 1 + i / 5 / ARENAS * 5 + i % 5));
            }
        }
    }

    private static DomainEvent moved(UUID arena, UUID actor, int targets) {
        return new LeadershipExercised(arena, UUID.randomUUID(), actor, "FACILITATE", targets);
    }

    private static DomainEvent joined(UUID arena) {
        return new ActorJoinedArena(
                arena,
                UUID.randomUUID(),
                UUID.randomUUID(),
                SeatRole.CITIZEN,
                List.of(SeatFunction.CATALYST),
                true,
                true,
                null,
                Sector.CITIZENRY,
                List.of("neighbours"));
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = PlatformResource.database();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
