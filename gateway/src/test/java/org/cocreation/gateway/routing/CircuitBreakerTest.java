package org.cocreation.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final CircuitBreaker breaker = new CircuitBreaker(nanos::get);

    @Test
    void aFewFailuresAreForgiven() {
        fail(4);

        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void afterFiveFailuresInARowItKeepsRequestsAway() {
        fail(5);

        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void aSuccessInBetweenStartsTheCountAnew() {
        fail(4);
        breaker.succeeded();
        fail(4);

        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void afterThePauseOneRequestTries() {
        fail(5);
        nanos.addAndGet(CircuitBreaker.PAUSE.toNanos());

        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void whenTheTrySucceedsAllMayPassAgain() {
        fail(5);
        nanos.addAndGet(CircuitBreaker.PAUSE.toNanos());
        breaker.permits();
        breaker.succeeded();

        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.permits()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
