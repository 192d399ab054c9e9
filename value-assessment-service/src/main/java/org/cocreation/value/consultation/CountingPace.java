package org.cocreation.value.consultation;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * How much of a processor looking for opinion groups takes while people vote. Work goes on in slices, each followed by a rest in proportion
 * to what it took, so that nobody who votes waits longer than for a slice. Consultations whose groups could not be found wait, twice as
 * long after each failure. Not safe for use by several threads.
 */
final class CountingPace {

    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(5);
    private static final int MOST_DOUBLINGS = 20;

    private final double restForWork;
    private final long firstWait;
    private final BooleanSupplier hurry;
    private final LongSupplier nanoTime;
    private final LongConsumer rest;
    private final Map<UUID, Failing> failing = new HashMap<>();
    private long workingSince;
    private long restUntil;

    /**
     * A pace.
     *
     * @param share how much of the time may be worked, above 0 to 1
     * @param firstWait how long a consultation waits after its first failure
     * @param hurry whether somebody waits for the end of this work
     * @param rest lets so many nanoseconds pass
     */
    CountingPace(double share, Duration firstWait, BooleanSupplier hurry, LongSupplier nanoTime, LongConsumer rest) {
        this.restForWork = 1 / share - 1;
        this.firstWait = firstWait.toNanos();
        this.hurry = hurry;
        this.nanoTime = nanoTime;
        this.rest = rest;
        this.workingSince = nanoTime.getAsLong();
        this.restUntil = workingSince;
    }

    private record Failing(int times, long until) {}

    /** Work begins. */
    void begin() {
        workingSince = nanoTime.getAsLong();
    }

    /** Work can rest here, and does when a slice is done and nobody waits for its end. */
    void between() {
        long worked = nanoTime.getAsLong() - workingSince;
        if (worked >= SLICE) {
            if (!hurry.getAsBoolean()) {
                rest.accept((long) (worked * restForWork));
            }
            workingSince = nanoTime.getAsLong();
        }
    }

    /** Work ends; the rest for what was worked since the last one is owed. */
    void end() {
        long now = nanoTime.getAsLong();
        restUntil = (restUntil - now > 0 ? restUntil : now) + (long) ((now - workingSince) * restForWork);
    }

    /** The rest that is owed. */
    Duration owed() {
        return Duration.ofNanos(Math.max(0, restUntil - nanoTime.getAsLong()));
    }

    /** The groups of a consultation could not be found. */
    void failed(UUID id) {
        int times = failing.getOrDefault(id, new Failing(0, 0)).times() + 1;
        long wait = firstWait << Math.min(times - 1, MOST_DOUBLINGS);
        failing.put(id, new Failing(times, nanoTime.getAsLong() + Math.min(wait, LONGEST_WAIT)));
    }

    /** The groups of a consultation were found. */
    void succeeded(UUID id) {
        failing.remove(id);
    }

    /** Consultations that are not to be tried now. */
    Set<UUID> waiting() {
        long now = nanoTime.getAsLong();
        Set<UUID> waiting = new HashSet<>();
        failing.forEach((id, one) -> {
            if (one.until() - now > 0) {
                waiting.add(id);
            }
        });
        return waiting;
    }
}
