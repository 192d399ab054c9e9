package org.cocreation.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cocreation.local.Part;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.Wait;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F-04: the broker is away for a while; writes go on and their events wait. */
@Order(61)
@ExtendWith(SharedPlatform.class)
class BrokerAwayE2E {

    private static final int AWAY_SECONDS = Bench.FULL ? 60 : 20;
    private static final Duration DEGRADED_LIMIT = Duration.ofSeconds(10);
    private static final Duration BACKLOG_LIMIT = Duration.ofSeconds(60);

    private final TestPlatform platform;

    BrokerAwayE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void writesGoOnWithoutTheBrokerAndTheirEventsFollow() {
        try (Bench bench = new Bench(platform, "F-04");
                Load load = bench.load()) {
            load.goOnFor(3);
            platform.processes().stop(Part.KAFKA);
            int acknowledgedBefore = load.acknowledged();
            int repeatedBefore = load.repeated();
            bench.recovered(
                    "degraded shown", Wait.until("degraded", Duration.ofSeconds(30), this::degraded), DEGRADED_LIMIT);
            for (int second = 0; second < AWAY_SECONDS; second++) {
                load.goOnFor(1);
                assertThat(platform.management(Part.ARENA)
                                .get("/q/health/ready")
                                .status())
                        .as("readiness without the broker")
                        .isEqualTo(200);
            }
            assertThat(load.repeated()).as("writes refused without the broker").isEqualTo(repeatedBefore);
            assertThat(load.acknowledged()).isGreaterThan(acknowledgedBefore + AWAY_SECONDS);
            platform.startAgain(Part.KAFKA);
            load.goOnFor(2);
            bench.recovered("backlog gone", bench.judge(load), BACKLOG_LIMIT);
        }
    }

    private boolean degraded() {
        return platform.management(Part.ARENA).get("/q/health/group/operator").status() != 200;
    }
}
