package org.cocreation.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;

/** One service as the proxy sees it: where it is, how long it may take, and whether it is worth asking. */
final class Upstream {

    private final String name;
    private final HttpClient client;
    private final URI address;
    private final long timeoutMillis;
    private final CircuitBreaker breaker = new CircuitBreaker(System::nanoTime);

    Upstream(String name, HttpClient client, URI address, Duration timeout) {
        this.name = name;
        this.client = client;
        this.address = address;
        this.timeoutMillis = timeout.toMillis();
    }

    HttpClient client() {
        return client;
    }

    Future<HttpClientRequest> connect() {
        return client.request(new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setSsl("https".equals(address.getScheme()))
                .setIdleTimeout(timeoutMillis));
    }

    void checkPermitted() {
        if (!breaker.permits()) {
            throw unavailable();
        }
    }

    void answered() {
        breaker.succeeded();
    }

    /** Learns from a failure and says how to tell the client. */
    Refusal failed(Throwable failure) {
        if (failure instanceof ConnectionPoolTooBusyException) {
            return Refusal.forNow(
                    GatewayProblem.SERVICE_BUSY, "The service " + name + " has too many requests waiting.", 1);
        }
        breaker.failed();
        if (failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException) {
            return unavailable();
        }
        if (failure instanceof TimeoutException) {
            return Refusal.of(
                    GatewayProblem.SERVICE_TIMEOUT,
                    "The service " + name + " did not answer within " + timeoutMillis / 1000 + " seconds.");
        }
        return Refusal.of(GatewayProblem.SERVICE_FAILED, "The service " + name + " broke off before it answered.");
    }

    private Refusal unavailable() {
        return Refusal.forNow(GatewayProblem.SERVICE_UNAVAILABLE, "The service " + name + " is not available.", (int)
                CircuitBreaker.PAUSE.toSeconds());
    }
}
