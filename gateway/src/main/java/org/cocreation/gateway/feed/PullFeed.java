package org.cocreation.gateway.feed;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cocreation.gateway.door.Access;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.cocreation.gateway.door.Exchange;

/** The feed for readers who ask: pages of events after a cursor, with an optional wait for the next event. */
@ApplicationScoped
class PullFeed implements Door {

    private final Vertx vertx;
    private final FeedReader reader;
    private final FeedTail tail;
    private final FeedCursor cursors;

    PullFeed(Vertx vertx, FeedReader reader, FeedTail tail, FeedCursor cursors) {
        this.vertx = vertx;
        this.reader = reader;
        this.tail = tail;
        this.cursors = cursors;
    }

    @Override
    public void open(Doors doors) {
        doors.read("/v1/events", Access.ANYONE, this::page);
    }

    private void page(Exchange exchange) {
        FeedQuestion question = FeedQuestion.of(exchange, cursors, null, 0);
        if (question.after() == FeedQuestion.NOW) {
            reader.head()
                    .onSuccess(head -> new Waiter(exchange, question, head).begin())
                    .onFailure(exchange::fail);
        } else {
            new Waiter(exchange, question, question.after()).begin();
        }
    }

    private Buffer document(List<FeedEntry> entries, String cursor, boolean hasMore) {
        Buffer document = Buffer.buffer("{\"items\":[");
        for (int i = 0; i < entries.size(); i++) {
            document.appendString(i == 0 ? "" : ",").appendString(entries.get(i).cloudEvent());
        }
        return document.appendString("],\"nextCursor\":\"" + cursor + "\",\"hasMore\":" + hasMore + "}");
    }

    /** One reader who waits for a page that is not empty, but no longer than asked. Runs on the event loop of the request. */
    private final class Waiter implements Runnable {

        private final Exchange exchange;
        private final FeedQuestion question;
        private final Context here = vertx.getOrCreateContext();
        private long position;
        private boolean reading;
        private boolean readAgain;
        private boolean outOfTime;
        private boolean answered;
        private long timer = -1;

        Waiter(Exchange exchange, FeedQuestion question, long position) {
            this.exchange = exchange;
            this.question = question;
            this.position = position;
        }

        void begin() {
            if (question.patience().isZero()) {
                outOfTime = true;
            } else {
                tail.wake(this);
                exchange.onEnd(this::finish);
                timer = vertx.setTimer(question.patience().toMillis(), t -> {
                    outOfTime = true;
                    attempt();
                });
            }
            attempt();
        }

        @Override
        public void run() {
            here.runOnContext(v -> attempt());
        }

        private void attempt() {
            if (answered || reading) {
                readAgain = reading;
                return;
            }
            reading = true;
            reader.after(position, question.filter(), question.limit()).onComplete(read -> {
                reading = false;
                if (answered) {
                    return;
                }
                if (read.failed()) {
                    finish();
                    exchange.fail(read.cause());
                    return;
                }
                FeedSlice slice = read.result();
                position = slice.position();
                if (!slice.entries().isEmpty() || outOfTime) {
                    finish();
                    answer(slice);
                } else if (readAgain) {
                    readAgain = false;
                    attempt();
                }
            });
        }

        private void answer(FeedSlice slice) {
            String cursor = cursors.at(slice.position());
            if (slice.hasMore()) {
                exchange.response().putHeader("Link", "<" + nextAddress(cursor) + ">; rel=\"next\"");
            }
            exchange.json(document(slice.entries(), cursor, slice.hasMore()));
        }

        private String nextAddress(String cursor) {
            StringBuilder address = new StringBuilder("/v1/events?after=").append(cursor);
            String query = exchange.request().query();
            for (String part : query == null ? new String[0] : query.split("&")) {
                if (!part.isEmpty() && !part.startsWith("after=")) {
                    address.append('&').append(part);
                }
            }
            return address.toString();
        }

        private void finish() {
            answered = true;
            tail.forget(this);
            if (timer >= 0) {
                vertx.cancelTimer(timer);
            }
        }
    }
}
