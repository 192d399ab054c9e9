package org.cocreation.gateway.feed;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import org.cocreation.gateway.GatewayConfig;
import org.cocreation.gateway.door.Access;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.cocreation.gateway.door.Exchange;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;

/** The feed for readers who listen: server-sent events, resumed by the id of the last event seen. */
@ApplicationScoped
class EventStreams implements Door {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Vertx vertx;
    private final FeedReader reader;
    private final FeedTail tail;
    private final FeedCursor cursors;
    private final FeedState state;
    private final InstantSource clock;
    private final StreamFrames frames;
    private final int mostPerClient;
    private final int mostInAll;
    private final ConcurrentHashMap<String, Integer> openByClient = new ConcurrentHashMap<>();

    EventStreams(
            Vertx vertx,
            FeedReader reader,
            FeedTail tail,
            FeedCursor cursors,
            FeedState state,
            GatewayConfig config,
            InstantSource clock) {
        this.vertx = vertx;
        this.reader = reader;
        this.tail = tail;
        this.cursors = cursors;
        this.state = state;
        this.clock = clock;
        this.frames = new StreamFrames(cursors);
        this.mostPerClient = config.streamsPerClient();
        this.mostInAll = config.streams();
    }

    @Override
    public void open(Doors doors) {
        doors.read("/v1/events/stream", Access.ANYONE, this::listen);
    }

    private void listen(Exchange exchange) {
        FeedQuestion question =
                FeedQuestion.of(exchange, cursors, exchange.request().getHeader("Last-Event-ID"), FeedQuestion.NOW);
        HttpServerResponse response = exchange.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Tells proxies in front of the gateway not to hold events back.
                .putHeader("X-Accel-Buffering", "no");
        if (HttpMethod.HEAD.equals(exchange.request().method())) {
            response.end();
            return;
        }
        String client = exchange.clientKey();
        admit(client);
        exchange.isLongLived();
        exchange.onEnd(() -> release(client));
        if (question.after() == FeedQuestion.NOW) {
            reader.head().onSuccess(head -> begin(exchange, question, head)).onFailure(exchange::fail);
        } else {
            begin(exchange, question, question.after());
        }
    }

    private void begin(Exchange exchange, FeedQuestion question, long position) {
        if (exchange.response().closed()) {
            return;
        }
        String client = exchange.clientKey();
        EventStream stream = new EventStream(vertx, exchange, question.filter(), position, reader, frames, clock);
        exchange.onEnd(() -> {
            tail.forget(stream);
            stream.stop();
            release(client);
        });
        tail.wake(stream);
        stream.start();
    }

    private void admit(String client) {
        if (state.streams().incrementAndGet() > mostInAll) {
            state.streams().decrementAndGet();
            throw Refusal.forNow(
                    GatewayProblem.TOO_MANY_STREAMS, "All streams of this gateway are in use.", RETRY_AFTER_SECONDS);
        }
        if (openByClient.merge(client, 1, Integer::sum) > mostPerClient) {
            release(client);
            throw Refusal.forNow(
                    GatewayProblem.TOO_MANY_STREAMS,
                    "More than " + mostPerClient + " streams are open.",
                    RETRY_AFTER_SECONDS);
        }
    }

    private void release(String client) {
        state.streams().decrementAndGet();
        openByClient.computeIfPresent(client, (c, open) -> open > 1 ? open - 1 : null);
    }
}
