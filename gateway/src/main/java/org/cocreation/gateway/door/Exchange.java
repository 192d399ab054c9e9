package org.cocreation.gateway.door;

import io.quarkus.logging.Log;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.cocreation.gateway.identity.Caller;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Problems;
import org.cocreation.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** One request on its way through the gateway, with what is known about it so far, and the ways to answer it. */
public final class Exchange {

    private final HttpServerRequest request;
    private final Problems problems;
    private final RequestTags tags;
    private Caller caller = Caller.ANONYMOUS;
    private @Nullable String route;
    private boolean timed = true;
    private @Nullable Runnable onEnd;

    Exchange(RoutingContext context, Problems problems, RequestTags tags) {
        this.request = context.request();
        this.problems = problems;
        this.tags = tags;
    }

    /** The request as it came in. */
    public HttpServerRequest request() {
        return request;
    }

    /** The answer as it will go out. */
    public HttpServerResponse response() {
        return request.response();
    }

    /** Who asks. */
    public Caller caller() {
        return caller;
    }

    /** The identity of the client for quotas: its token's client and subject, or else its address. */
    public String clientKey() {
        return caller.isAnonymous()
                ? "address " + request.remoteAddress().hostAddress()
                : "client " + caller.client() + " " + caller.subject();
    }

    /** Ids by which the request can be followed through the platform. */
    public RequestTags tags() {
        return tags;
    }

    /** The part of the path after the prefix, without a slash in front. */
    public String pathAfter(String prefix) {
        String path = request.path();
        return path.length() <= prefix.length() ? "" : path.substring(prefix.length() + 1);
    }

    /** A query parameter; null when absent or empty. */
    public @Nullable String parameter(String name) {
        String value = request.getParam(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Answers with a JSON document. */
    public void json(Buffer document) {
        send(200, "application/json", document);
    }

    /** Answers with a document. */
    public void send(int status, String mediaType, Buffer document) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        MultiMap headers = response.headers();
        ResponseHeaders.forDocument(headers, mediaType);
        response.setStatusCode(status);
        response.end(document).onFailure(gone -> {});
    }

    /** Answers with a problem, unless an answer is on its way already. */
    public void refuse(Refusal refusal) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            // Too late for a status: cutting the connection is the only honest signal left.
            response.reset();
            return;
        }
        RefusalHeaders.set(response.headers(), refusal);
        send(refusal.problem().status(), Problems.MEDIA_TYPE, problemOf(refusal));
        // What is left of the body is dropped as it comes: many clients read no answer before they have sent
        // everything.
        request.resume();
    }

    /** Answers with the problem that a failure amounts to. */
    public void fail(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            refuse(refusal);
            return;
        }
        Log.errorf(failure, "unexpected failure, trace %s", tags.traceId());
        refuse(Refusal.of(GatewayProblem.INTERNAL_ERROR, "The gateway failed."));
    }

    /** The body of a problem about this request. */
    public Buffer problemOf(Refusal refusal) {
        return problems.write(refusal, request.path(), tags.traceId());
    }

    /** How metrics call the path, if it is not to be derived from the path itself. */
    public @Nullable String route() {
        return route;
    }

    /** Runs {@code last} once the answer is complete or the client has gone. */
    public void onEnd(Runnable last) {
        onEnd = last;
    }

    void ended() {
        Runnable last = onEnd;
        onEnd = null;
        if (last != null) {
            last.run();
        }
    }

    /** Says that the answer goes on for as long as the client likes, so that how long it takes means nothing. */
    public void isLongLived() {
        timed = false;
    }

    boolean isTimed() {
        return timed;
    }

    void belongsTo(@Nullable String route) {
        this.route = route;
    }

    void comesFrom(Caller known) {
        this.caller = known;
    }
}
