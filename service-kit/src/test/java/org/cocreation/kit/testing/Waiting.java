package org.cocreation.kit.testing;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Waits for what happens behind the door of a service, with a generous bound and a name for what did not happen. */
public final class Waiting {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 50;

    private Waiting() {}

    /** Waits up to 30 s. */
    public static void until(String what, Callable<Boolean> happened) {
        until(what, USUAL_LIMIT, happened);
    }

    /** Waits no longer than the limit. */
    public static void until(String what, Duration limit, Callable<Boolean> happened) {
        long begin = System.nanoTime();
        while (!look(happened)) {
            if (System.nanoTime() - begin > limit.toNanos()) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
            }
            pause();
        }
    }

    /** Waits up to 30 s until something is as expected, and tells what it was instead. */
    public static <T> void untilEqual(T expected, Callable<? extends @Nullable T> looked) {
        AtomicReference<@Nullable T> last = new AtomicReference<>();
        try {
            until("equal", () -> {
                last.set(look(looked));
                return Objects.equals(expected, last.get());
            });
        } catch (AssertionError late) {
            throw new AssertionError("expected " + expected + " but was " + last.get(), late);
        }
    }

    /** Lets a little time pass. */
    public static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T extends @Nullable Object> T look(Callable<T> at) {
        try {
            return at.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
