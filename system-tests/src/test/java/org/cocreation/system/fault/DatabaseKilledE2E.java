package org.cocreation.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.cocreation.local.Part;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.Wait;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F-06: the database server is killed under load; clients are told at once, and nothing acknowledged is lost. */
@Order(62)
@ExtendWith(SharedPlatform.class)
class DatabaseKilledE2E {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(30);
    private static final int PROBES = 5;

    private final TestPlatform platform;

    DatabaseKilledE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void clientsAreToldAtOnceAndNothingAcknowledgedIsLost() {
        try (Bench bench = new Bench(platform, "F-06");
                Load load = bench.load()) {
            load.goOnFor(3);
            platform.processes().kill(Part.POSTGRES);
            Wait.until(
                    "the server is dead",
                    ANSWER_LIMIT,
                    () -> platform.processes().processOf(Part.POSTGRES).isEmpty());
            for (int i = 0; i < PROBES; i++) {
                long begin = System.nanoTime();
                Answer answer = bench.people
                        .get(0)
                        .client()
                        .post("/v1/challenges", Arenas.challengeNamed("F-06 " + UUID.randomUUID()));
                bench.recovered(
                        "answer without the database", Duration.ofNanos(System.nanoTime() - begin), ANSWER_LIMIT);
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                answer.isProblem();
                load.goOnFor(1);
            }
            int before = load.acknowledged();
            long begin = System.nanoTime();
            platform.startAgain(Part.POSTGRES);
            Wait.until("writes are acknowledged again", Duration.ofMinutes(1), () -> load.acknowledged() > before);
            bench.recovered("writes acknowledged again", Duration.ofNanos(System.nanoTime() - begin), RECOVERY_LIMIT);
            for (Part service : Part.services()) {
                platform.processes().awaitHealthy(service, RECOVERY_LIMIT);
            }
            load.goOnFor(2);
            bench.judge(load);
        }
    }
}
