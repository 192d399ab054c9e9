package org.cocreation.gateway.feed;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.cocreation.gateway.door.Exchange;

/**
 * One open stream. It remembers how far its reader is, writes what is new whenever it is woken, and gives up on a reader who does not keep
 * up: that reader resumes with the id of the last event seen and misses nothing. Runs on the event loop of its request.
 */
final class EventStream implements Runnable {

    private static final Buffer OPENING = Buffer.buffer("retry: 3000\n\n");
    private static final Buffer HEARTBEAT = Buffer.buffer(": heartbeat\n\n");
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int BUFFERED_BYTES = 256 * 1024;
    private static final int EVENTS_AT_ONCE = 200;

    private final Vertx vertx;
    private final Exchange exchange;
    private final FeedFilter filter;
    private final FeedReader reader;
    private final StreamFrames frames;
    private final InstantSource clock;
    private final HttpServerResponse response;
    private final Context here;
    private long position;
    private boolean reading;
    private boolean more;
    private boolean full;
    private boolean stopped;
    private long heartbeat = -1;
    private long expiry = -1;

    EventStream(
            Vertx vertx,
            Exchange exchange,
            FeedFilter filter,
            long position,
            FeedReader reader,
            StreamFrames frames,
            InstantSource clock) {
        this.vertx = vertx;
        this.exchange = exchange;
        this.filter = filter;
        this.position = position;
        this.reader = reader;
        this.frames = frames;
        this.clock = clock;
        this.response = exchange.response();
        this.here = vertx.getOrCreateContext();
    }

    void start() {
        response.setChunked(true);
        response.setWriteQueueMaxSize(BUFFERED_BYTES);
        response.exceptionHandler(gone -> {});
        response.write(OPENING);
        heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, t -> {
            if (!full) {
                response.write(HEARTBEAT);
            }
        });
        Instant until = exchange.caller().expires();
        if (!until.equals(Instant.MAX)) {
            long millis = Math.max(1, Duration.between(clock.instant(), until).toMillis());
            expiry = vertx.setTimer(millis, t -> response.end());
        }
        pump();
    }

    void stop() {
        stopped = true;
        vertx.cancelTimer(heartbeat);
        if (expiry >= 0) {
            vertx.cancelTimer(expiry);
        }
    }

    /** There is something new. */
    @Override
    public void run() {
        here.runOnContext(v -> pump());
    }

    private void pump() {
        if (stopped || full) {
            return;
        }
        if (reading) {
            more = true;
            return;
        }
        reading = true;
        more = false;
        reader.after(position, filter, EVENTS_AT_ONCE).onComplete(read -> {
            reading = false;
            if (stopped) {
                return;
            }
            if (read.failed()) {
                // The reader's own retry is the cure: it comes back with its last id.
                response.end();
                return;
            }
            write(read.result());
        });
    }

    private void write(FeedSlice slice) {
        position = slice.position();
        if (!slice.entries().isEmpty()) {
            Buffer text = frames.of(slice.entries().get(0));
            if (slice.entries().size() > 1) {
                text = text.copy();
                for (FeedEntry entry :
                        slice.entries().subList(1, slice.entries().size())) {
                    text.appendBuffer(frames.of(entry));
                }
            }
            response.write(text);
        }
        if (response.writeQueueFull()) {
            waitForReader();
        } else if (slice.hasMore() || more) {
            here.runOnContext(v -> pump());
        }
    }

    private void waitForReader() {
        full = true;
        long giveUp = vertx.setTimer(PATIENCE_MILLIS, t -> {
            if (full && !stopped) {
                response.reset();
            }
        });
        response.drainHandler(drained -> {
            full = false;
            vertx.cancelTimer(giveUp);
            pump();
        });
    }
}
