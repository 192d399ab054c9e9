package org.cocreation.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cocreation.local.Part;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.Wait;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F-01 and F-02: a service dies at random moments under load, and at each of the points where it matters most. */
@Order(60)
@ExtendWith(SharedPlatform.class)
class KilledServiceE2E {

    private static final int KILLS = Bench.FULL ? 20 : 3;
    private static final Duration READY_LIMIT = Duration.ofSeconds(20);
    private static final Duration BACKLOG_LIMIT = Duration.ofSeconds(30);
    private static final Duration DEATH_LIMIT = Duration.ofSeconds(30);

    private final TestPlatform platform;

    KilledServiceE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void nothingIsLostOrDoubledWhenAServiceIsKilledAtRandomMoments() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("F-01: seed " + seed);
        Random random = new Random(seed);
        try (Bench bench = new Bench(platform, "F-01");
                Load load = bench.load()) {
            load.goOnFor(2);
            Duration worst = Duration.ZERO;
            for (int i = 0; i < KILLS; i++) {
                Wait.millis(500L + random.nextInt(3_000));
                platform.processes().kill(Part.ARENA);
                long begin = System.nanoTime();
                platform.startAgain(Part.ARENA);
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                worst = took.compareTo(worst) > 0 ? took : worst;
            }
            load.goOnFor(2);
            bench.recovered("worst of " + KILLS + " restarts", worst, READY_LIMIT);
            bench.recovered("backlog gone", bench.judge(load), BACKLOG_LIMIT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"relay.numbered", "relay.sent"})
    void anEventIsPublishedThoughTheRelayDiedOnTheWay(String point) {
        try (Bench bench = new Bench(platform, "F-02-" + point.replace('.', '-'))) {
            long duplicatesBefore = Oracle.duplicates(platform.kafka());
            restart(Part.ARENA, point);
            Load load = bench.load();
            awaitDeath(Part.ARENA);
            platform.startAgain(Part.ARENA);
            load.goOnFor(1);
            bench.judge(load);
            long duplicates = Oracle.duplicates(platform.kafka()) - duplicatesBefore;
            System.out.println("F-02 " + point + ": " + duplicates + " records came twice at Kafka");
            if (point.equals("relay.sent")) {
                assertThat(duplicates).isPositive();
            }
        }
    }

    @Test
    void anEffectHappensOnceThoughTheConsumerDiedBeforeItsOffsetWasKept() {
        try (Bench bench = new Bench(platform, "F-02-consumer")) {
            UUID arena = bench.convening.convene("F-02 forms");
            platform.settle();
            UUID seat = bench.convening.seat(arena, bench.people.get(1), "CITIZEN");
            platform.settle();
            restart(Part.VALUE_ASSESSMENT, "consumer.handled");
            bench.convening.makeFacilitator(arena, seat);
            platform.kafka().await("arena-formed", arena);
            awaitDeath(Part.VALUE_ASSESSMENT);
            platform.startAgain(Part.VALUE_ASSESSMENT);
            platform.settle();
            List<Event> opened = platform.kafka()
                    .awaitExactly(1, "assessment-opened", event -> event.is("assessment-opened", arena));
            assertThat(platform.anybody().list("/v1/assessments?arenaId=" + arena))
                    .hasSize(opened.size());
        }
    }

    private void restart(Part service, String crashAt) {
        platform.settle();
        platform.processes().stop(service);
        platform.startAgain(service, Map.of("JAVA_TOOL_OPTIONS", "-Dcocreation.crash-at=" + crashAt));
    }

    private void awaitDeath(Part service) {
        Wait.until(
                service + " dies at its crash point",
                DEATH_LIMIT,
                () -> platform.processes().processOf(service).isEmpty());
    }
}
