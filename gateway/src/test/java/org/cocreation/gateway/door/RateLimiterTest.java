package org.cocreation.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(60, nanos::get);

    @Test
    void aClientMayUseItsWholeMinuteAtOnceAndThenNoMore() {
        for (int i = 0; i < 60; i++) {
            assertThat(limiter.take("ada").allowed()).isTrue();
        }

        RateLimiter.Verdict verdict = limiter.take("ada");

        assertThat(verdict).isEqualTo(new RateLimiter.Verdict(false, 0, 60, 1));
    }

    @Test
    void theBucketRefillsSteadily() {
        for (int i = 0; i < 60; i++) {
            limiter.take("ada");
        }
        pass(Duration.ofSeconds(2));

        assertThat(limiter.take("ada").remaining()).isEqualTo(1);
    }

    @Test
    void clientsDoNotDisturbEachOther() {
        for (int i = 0; i < 61; i++) {
            limiter.take("ada");
        }

        assertThat(limiter.take("bob").allowed()).isTrue();
    }

    @Test
    void idleClientsAreForgotten() {
        limiter.take("ada");
        pass(Duration.ofMinutes(2));
        limiter.take("bob");

        assertThat(limiter.remembered()).isEqualTo(1);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
