package org.cocreation.system.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens in other processes, always with a bound and a name for what did not happen. */
public final class Wait {

    private static final long LOOK_EVERY_MILLIS = 40;

    private Wait() {}

    /** Waits until it is so and returns how long that took. */
    public static Duration until(String what, Duration limit, BooleanSupplier so) {
        long begin = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - begin > limit.toNanos()) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
            }
            millis(LOOK_EVERY_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Waits until there is one and returns it. */
    public static <T> T forOne(String what, Duration limit, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
            }
            millis(LOOK_EVERY_MILLIS);
        }
    }

    /** Lets time pass. */
    public static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
