package org.cocreation.gateway.door;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cocreation.gateway.GatewayConfig;
import org.cocreation.gateway.identity.Caller;
import org.cocreation.gateway.identity.TokenCheck;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Problems;
import org.cocreation.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where every request comes in: gives it its ids and headers, refuses what is too large, unknown, not allowed or too often, and hands
 * the rest to the feature that opened the door. It works on the event loop and reads no body.
 */
@ApplicationScoped
class FrontDoor {

    // Before every handler that Quarkus brings: nothing else stands on the public port.
    private static final int FIRST = 10_000;
    private static final CharSequence RATE_POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence RATE = HttpHeaders.createOptimized("RateLimit");
    private static final String BEARER = "bearer ";

    private final Doors doors = new Doors();
    private final Problems problems;
    private final TokenCheck tokens;
    private final RequestMetrics metrics;
    private final RequestLimits limits;
    private final Origins origins;
    private final Quota quota;

    FrontDoor(
            @All List<Door> features,
            Problems problems,
            TokenCheck tokens,
            RequestMetrics metrics,
            GatewayConfig config) {
        this.problems = problems;
        this.tokens = tokens;
        this.metrics = metrics;
        this.limits = new RequestLimits(new BodyLimits(config));
        this.origins = new Origins(config.corsOrigins().orElse(List.of()));
        this.quota = new Quota(config.rateLimit(), config.rateLimitExempt().orElse(List.of()));
        features.forEach(feature -> feature.open(doors));
    }

    void stand(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    private void receive(RoutingContext context) {
        long start = System.nanoTime();
        HttpServerRequest request = context.request();
        Exchange exchange = new Exchange(context, problems, RequestTags.of(request.headers()));
        ResponseHeaders.onEvery(request.response().headers(), exchange.tags().correlationId());
        request.response().endHandler(done -> {
            exchange.ended();
            measure(exchange, start);
        });
        attempt(exchange, () -> admit(exchange));
    }

    private void measure(Exchange exchange, long start) {
        HttpServerRequest request = exchange.request();
        if (exchange.isTimed()) {
            metrics.record(
                    request.method().name(),
                    exchange.route(),
                    request.path(),
                    request.response().getStatusCode(),
                    System.nanoTime() - start);
        }
    }

    private void admit(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        limits.check(request);
        Doors.Entry door = request.path() == null ? null : doors.find(request.path());
        if (door == null) {
            throw Refusal.of(GatewayProblem.NOT_FOUND, "There is nothing at this path.");
        }
        exchange.belongsTo(door.route());
        origins.allow(exchange.response().headers(), request.getHeader(HttpHeaders.ORIGIN), door.openToAllOrigins());
        if (!door.methods().contains(request.method())) {
            refuseMethodOrAnswerPreflight(exchange, door);
            return;
        }
        String token = bearer(request.headers());
        if (token == null) {
            enter(exchange, door, Caller.ANONYMOUS);
            return;
        }
        Caller known = tokens.remembered(token);
        if (known != null) {
            enter(exchange, door, known);
            return;
        }
        verify(exchange, door, token);
    }

    private void verify(Exchange exchange, Doors.Entry door, String token) {
        Context here = Vertx.currentContext();
        exchange.request().pause();
        tokens.verify(token)
                .onComplete(verified -> here.runOnContext(v -> attempt(exchange, () -> {
                    if (verified.failed()) {
                        exchange.request().resume();
                        // Guessing tokens is limited like reading without one.
                        quota.take(exchange);
                        throw verified.cause() instanceof Refusal refusal
                                ? refusal
                                : Refusal.of(GatewayProblem.INTERNAL_ERROR, "The token could not be checked.");
                    }
                    enter(exchange, door, verified.result());
                })));
    }

    private void enter(Exchange exchange, Doors.Entry door, Caller caller) {
        exchange.comesFrom(caller);
        quota.take(exchange);
        if (caller.isAnonymous() && needsToken(door.access(), exchange.request().method())) {
            throw Refusal.of(GatewayProblem.TOKEN_MISSING, "This needs an access token.");
        }
        if (door.access() == Access.OPERATORS && !caller.isOperator()) {
            throw Refusal.of(GatewayProblem.ROLE_MISSING, "This needs the role " + Caller.OPERATOR + ".");
        }
        door.answer().give(exchange);
    }

    private static boolean needsToken(Access access, HttpMethod method) {
        return switch (access) {
            case ANYONE -> false;
            case TOKEN_TO_WRITE -> !HttpMethod.GET.equals(method) && !HttpMethod.HEAD.equals(method);
            case OPERATORS -> true;
        };
    }

    private void refuseMethodOrAnswerPreflight(Exchange exchange, Doors.Entry door) {
        MultiMap headers = exchange.response().headers();
        String methods = door.methods().stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        headers.set(HttpHeaders.ALLOW, methods);
        if (!HttpMethod.OPTIONS.equals(exchange.request().method())) {
            throw Refusal.of(
                    GatewayProblem.METHOD_NOT_ALLOWED, exchange.request().method() + " is not one of " + methods + ".");
        }
        quota.take(exchange);
        if (headers.contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            origins.answerPreflight(headers, methods);
        }
        exchange.response().setStatusCode(204).end();
    }

    private static @Nullable String bearer(MultiMap headers) {
        String authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return null;
        }
        String token = authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).trim()
                : "";
        if (token.isEmpty()) {
            throw Refusal.of(GatewayProblem.TOKEN_INVALID, "The header Authorization holds no bearer token.");
        }
        return token;
    }

    private static void attempt(Exchange exchange, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            exchange.fail(e);
        }
    }

    /** Takes one request from the client's quota and tells it what is left. */
    private static final class Quota {

        private final int perMinute;
        private final List<String> exempt;
        private final RateLimiter limiter;
        private final String policy;

        Quota(int perMinute, List<String> exempt) {
            this.perMinute = perMinute;
            this.exempt = List.copyOf(exempt);
            this.limiter = new RateLimiter(Math.max(1, perMinute), System::nanoTime);
            this.policy = "\"default\";q=" + perMinute + ";w=60";
        }

        void take(Exchange exchange) {
            String client = exchange.caller().client();
            if (perMinute <= 0 || (client != null && exempt.contains(client))) {
                return;
            }
            RateLimiter.Verdict verdict = limiter.take(exchange.clientKey());
            exchange.response()
                    .headers()
                    .set(RATE_POLICY, policy)
                    .set(RATE, "\"default\";r=" + verdict.remaining() + ";t=" + verdict.fullInSeconds());
            if (!verdict.allowed()) {
                throw Refusal.forNow(
                        GatewayProblem.QUOTA_EXCEEDED,
                        "More than " + perMinute + " requests in a minute.",
                        verdict.retryAfterSeconds());
            }
        }
    }
}
