package org.cocreation.arena;

import java.util.function.BooleanSupplier;

/** Waits for what happens behind the door of the service, with a generous bound. */
final class Waiting {

    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MILLIS = 200;

    private Waiting() {}

    static void until(String what, BooleanSupplier happened) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (happened.getAsBoolean()) {
                return;
            }
            pause();
        }
        throw new AssertionError("never happened: " + what);
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
