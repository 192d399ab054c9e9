package org.cocreation.gateway.door;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A token bucket for each client: it holds as many requests as a minute allows and refills steadily. */
final class RateLimiter {

    /** Whether a request may pass, how many may follow at once, and in how many seconds the bucket is full again. */
    record Verdict(boolean allowed, int remaining, int fullInSeconds, int retryAfterSeconds) {}

    private static final double NANOS_PER_MINUTE = 60e9;
    private static final long SWEEP_EVERY_NANOS = (long) NANOS_PER_MINUTE;

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong sweptAt;

    RateLimiter(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
        this.sweptAt = new AtomicLong(nanoTime.getAsLong());
    }

    Verdict take(String client) {
        long now = nanoTime.getAsLong();
        forgetTheIdle(now);
        return buckets.computeIfAbsent(client, c -> new Bucket(now)).take(now);
    }

    int remembered() {
        return buckets.size();
    }

    private void forgetTheIdle(long now) {
        long last = sweptAt.get();
        if (now - last > SWEEP_EVERY_NANOS && sweptAt.compareAndSet(last, now)) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
    }

    private final class Bucket {

        private double left = perMinute;
        private long at;

        Bucket(long now) {
            this.at = now;
        }

        synchronized Verdict take(long now) {
            refill(now);
            boolean allowed = left >= 1;
            if (allowed) {
                left -= 1;
            }
            int full = seconds(perMinute - left);
            return new Verdict(allowed, (int) left, full, allowed ? 0 : Math.max(1, seconds(1 - left)));
        }

        synchronized boolean isFull(long now) {
            refill(now);
            return left >= perMinute;
        }

        private void refill(long now) {
            left = Math.min(perMinute, left + (now - at) / NANOS_PER_MINUTE * perMinute);
            at = now;
        }

        private int seconds(double requests) {
            return (int) Math.ceil(requests / perMinute * 60);
        }
    }
}
