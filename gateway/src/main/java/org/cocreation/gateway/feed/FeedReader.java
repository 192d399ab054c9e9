package org.cocreation.gateway.feed;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;

/** Gives readers the next events: from memory when they are near the head, else from the database, off the event loop. */
@ApplicationScoped
class FeedReader {

    private final Vertx vertx;
    private final FeedTail tail;
    private final FeedStore store;

    FeedReader(Vertx vertx, FeedTail tail, FeedStore store) {
        this.vertx = vertx;
        this.tail = tail;
        this.store = store;
    }

    Future<FeedSlice> after(long position, FeedFilter filter, int limit) {
        FeedSlice near = tail.after(position, filter, limit);
        if (near != null) {
            return Future.succeededFuture(near);
        }
        return vertx.executeBlocking(() -> store.after(position, filter, limit), false)
                .recover(FeedReader::unavailable);
    }

    Future<Long> head() {
        return tail.isKnown()
                ? Future.succeededFuture(tail.head())
                : vertx.executeBlocking(store::head, false).recover(FeedReader::unavailable);
    }

    private static <T> Future<T> unavailable(Throwable failure) {
        if (failure instanceof SQLException) {
            Log.infof("the event feed cannot be read: %s", failure.getMessage());
            return Future.failedFuture(
                    Refusal.forNow(GatewayProblem.FEED_UNAVAILABLE, "The database of the feed does not answer.", 2));
        }
        return Future.failedFuture(failure);
    }
}
