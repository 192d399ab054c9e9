package org.cocreation.gateway.routing;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps requests away from a service that keeps failing, so that clients get their answer at once and the service can recover. After a
 * pause a single request tries whether it is back.
 */
final class CircuitBreaker {

    private static final int FAILURES_TO_OPEN = 5;
    static final Duration PAUSE = Duration.ofSeconds(2);

    private final LongSupplier nanoTime;
    private volatile int failures;
    private volatile boolean open;
    private volatile long nextTryAt;

    CircuitBreaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean permits() {
        if (!open) {
            return true;
        }
        synchronized (this) {
            long now = nanoTime.getAsLong();
            if (!open) {
                return true;
            }
            if (now - nextTryAt < 0) {
                return false;
            }
            nextTryAt = now + PAUSE.toNanos();
            return true;
        }
    }

    void succeeded() {
        if (failures != 0 || open) {
            synchronized (this) {
                failures = 0;
                open = false;
            }
        }
    }

    void failed() {
        synchronized (this) {
            failures = failures + 1;
            if (failures >= FAILURES_TO_OPEN) {
                open = true;
                nextTryAt = nanoTime.getAsLong() + PAUSE.toNanos();
            }
        }
    }

    boolean isOpen() {
        return open;
    }
}
