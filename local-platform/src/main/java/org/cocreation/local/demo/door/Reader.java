package org.cocreation.local.demo.door;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads one door in a thread of its own until it is closed, whatever happens to the other side. */
abstract class Reader implements AutoCloseable {

    private static final long PAUSE_MILLIS = 200;

    private final Sightings sightings;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable String trouble;

    Reader(String door) {
        this.sightings = new Sightings(door);
        this.thread = new Thread(this::run, "door-" + door);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    Sightings sightings() {
        return sightings;
    }

    /** What went wrong last, for the person who wonders why nothing comes. */
    @Nullable
    String trouble() {
        return trouble;
    }

    boolean closed() {
        return closed;
    }

    /** Reads until there is nothing more to read at once; called again and again. */
    abstract void readOn() throws Exception;

    /** The other side answers. */
    void fine() {
        trouble = null;
    }

    /** Notes an event; false when it has been here before. */
    boolean seen(SeenEvent event) {
        return sightings.note(event, Instant.now());
    }

    private void run() {
        while (!closed) {
            try {
                readOn();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                trouble = e.toString();
                try {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
