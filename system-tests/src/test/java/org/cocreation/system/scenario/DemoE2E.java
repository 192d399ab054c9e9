package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiFunction;
import org.cocreation.local.demo.client.DomainClock;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Tally;
import org.cocreation.local.demo.client.Terminal;
import org.cocreation.local.demo.door.Doors;
import org.cocreation.local.demo.door.Reckoning;
import org.cocreation.local.demo.gentofte.GentofteCase;
import org.cocreation.local.demo.stage.Case;
import org.cocreation.local.demo.stage.Stage;
import org.cocreation.local.demo.twincities.TwinCitiesCase;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cases of the demonstration can be played again: the second time nothing comes about, and every door shows the same. */
@Order(15)
@ExtendWith(SharedPlatform.class)
class DemoE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestPlatform platform;

    DemoE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void theTaskCommitteeIsPlayedTwiceAndHappensOnce() throws InterruptedException {
        assertHappensOnce(GentofteCase::new);
    }

    @Test
    void theTwinCitiesArePlayedTwiceAndHappenOnce() throws InterruptedException {
        assertHappensOnce(TwinCitiesCase::new);
    }

    private void assertHappensOnce(BiFunction<Stage, DomainClock, Case> story) throws InterruptedException {
        assertThat(played(story).created())
                .as("what the first run brought about")
                .isPositive();
        assertThat(played(story).created())
                .as("what the second run brought about")
                .isZero();
    }

    private Tally played(BiFunction<Stage, DomainClock, Case> story) throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        GatewayClient gateway =
                new GatewayClient(platform.address(), platform.processes().tokens());
        String kafka = platform.processes().addresses().kafka();
        DomainClock clock = new DomainClock(gateway, kafka);
        Tally tally = new Tally();
        platform.settle();
        try (Doors doors = Doors.open(kafka, gateway, event -> {})) {
            Terminal terminal = new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false);
            try {
                story.apply(new Stage(gateway, doors, terminal, tally, clock), clock)
                        .play();
            } catch (RuntimeException e) {
                throw new AssertionError(printed.toString(StandardCharsets.UTF_8), e);
            } finally {
                clock.returnToZero();
            }
            Reckoning reckoning = doors.settle(gateway.announced(), PATIENCE);
            assertThat(reckoning.faults()).isEmpty();
        }
        assertThat(tally.failures()).isZero();
        return tally;
    }
}
