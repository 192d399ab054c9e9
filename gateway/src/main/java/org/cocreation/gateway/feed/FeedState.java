package org.cocreation.gateway.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How the feed of this replica is doing, for health and metrics. */
@ApplicationScoped
class FeedState {

    /** What this replica does for the feed. */
    enum Role {
        STARTING,
        WRITING,
        FOLLOWING,
        FAILING
    }

    private final InstantSource clock;
    private final Counter skipped;
    private final AtomicInteger streams = new AtomicInteger();
    private volatile Role role = Role.STARTING;
    private volatile @Nullable String waitingFor;
    private volatile Duration delay = Duration.ZERO;
    private volatile long lagInRecords;
    private volatile boolean topicsComplete = true;
    private volatile long fineAt;

    FeedState(MeterRegistry registry, FeedTail tail, InstantSource clock) {
        this.clock = clock;
        this.fineAt = clock.millis();
        this.skipped = Counter.builder("feed.skipped")
                .description("Records on the topics that are no events")
                .register(registry);
        Gauge.builder("feed.position", tail, FeedTail::head)
                .description("Position of the newest event in the feed")
                .register(registry);
        Gauge.builder("feed.lag.seconds", this, FeedState::lagInSeconds)
                .description("How long events wait on Kafka before they are in the feed")
                .register(registry);
        Gauge.builder("feed.lag.records", () -> lagInRecords)
                .description("Records on Kafka that are not in the feed yet")
                .register(registry);
        Gauge.builder("feed.connections", streams, AtomicInteger::get)
                .description("Open event streams")
                .register(registry);
        Gauge.builder("feed.writer", () -> role == Role.WRITING ? 1 : 0)
                .description("1 in the replica that writes the feed")
                .register(registry);
    }

    void writing(Duration delay, int skippedNow) {
        this.delay = delay;
        skipped.increment(skippedNow);
        fine(Role.WRITING);
    }

    void following() {
        fine(Role.FOLLOWING);
    }

    void checked(long lagInRecords, boolean topicsComplete) {
        this.lagInRecords = lagInRecords;
        this.topicsComplete = topicsComplete;
    }

    /** Returns whether this is news. */
    boolean failing(String with) {
        boolean news = role != Role.FAILING || !with.equals(waitingFor);
        role = Role.FAILING;
        waitingFor = with;
        return news;
    }

    AtomicInteger streams() {
        return streams;
    }

    Role role() {
        return role;
    }

    /** What the feed waits for; null while all is well. */
    @Nullable
    String waitingFor() {
        return role == Role.WRITING && !topicsComplete ? "topics" : waitingFor;
    }

    double lagInSeconds() {
        return role == Role.FAILING ? (clock.millis() - fineAt) / 1000.0 : delay.toMillis() / 1000.0;
    }

    private void fine(Role now) {
        role = now;
        waitingFor = null;
        fineAt = clock.millis();
    }
}
