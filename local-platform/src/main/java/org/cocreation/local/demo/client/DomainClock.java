package org.cocreation.local.demo.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.kafka.ConsumerLag;

/** The clock by which arenas lapse and answers fall due. It can be moved on a platform for trying out, in all services together. */
public final class DomainClock {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES = List.of("arena", "actor", "value");
    private static final Person OPERATOR = Person.of("operator-1", "operator");

    private static final long LOOK_MILLIS = 100;
    private static final long PATIENCE_MILLIS = 60_000;

    private final GatewayClient gateway;
    private final String kafka;
    private Duration offset = Duration.ZERO;

    public DomainClock(GatewayClient gateway, String kafka) {
        this.gateway = gateway;
        this.kafka = kafka;
    }

    /** Lets time pass when every service has handled what happened until then, as it has where nobody moves clocks. */
    public void passTo(Duration later) throws InterruptedException {
        try (ConsumerLag lag = new ConsumerLag(kafka)) {
            // What is handled may cause something, so it must be quiet twice.
            int quiet = 0;
            for (long waited = 0; quiet < 2 && waited < PATIENCE_MILLIS; waited += LOOK_MILLIS) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                quiet = lag.zero() ? quiet + 1 : 0;
            }
        }
        moveTo(later);
    }

    /** Makes it show the time of day again, if somebody has moved it. */
    public void returnToZero() throws InterruptedException {
        moveTo(Duration.ZERO);
    }

    /** What it shows, without fractions of a second. */
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Makes it show a time so much later than the time of day. */
    private void moveTo(Duration later) throws InterruptedException {
        offset = later;
        for (String service : SERVICES) {
            String path = "/v1/operations/" + service + "/clock";
            Answer now = gateway.send(Call.get(OPERATOR, path));
            if (!now.done()) {
                throw new PlatformFailure("the clock of the " + service + " service cannot be read: " + now.inShort());
            }
            if (now.body().path("offsetSeconds").asLong() != offset.toSeconds()) {
                Answer moved = gateway.send(
                        Call.post(OPERATOR, path, JSON.createObjectNode().put("offset", offset.toString())));
                if (!moved.done()) {
                    throw new PlatformFailure(
                            "the clock of the " + service + " service cannot be moved: " + moved.inShort());
                }
            }
        }
    }
}
