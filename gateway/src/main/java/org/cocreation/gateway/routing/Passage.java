package org.cocreation.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cocreation.gateway.door.Exchange;
import org.cocreation.gateway.door.RefusalHeaders;
import org.cocreation.gateway.door.RequestTags;
import org.cocreation.gateway.door.ResponseHeaders;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Problems;
import org.cocreation.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and its answer on the way back. */
final class Passage implements ProxyInterceptor {

    private final Exchange exchange;
    private final Upstream upstream;
    private final ServiceProxy.Rules rules;
    private final @Nullable String target;
    private @Nullable LimitedBody limited;
    private boolean refused;

    Passage(Exchange exchange, Upstream upstream, ServiceProxy.Rules rules) {
        this(exchange, upstream, rules, null);
    }

    /** A passage to another address than the client wrote. */
    Passage(Exchange exchange, Upstream upstream, ServiceProxy.Rules rules, @Nullable String target) {
        this.exchange = exchange;
        this.upstream = upstream;
        this.rules = rules;
        this.target = target;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        if (target != null) {
            request.setURI(target);
        }
        prepareHeaders(request.headers());
        prepareBody(request);
        return context.sendRequest()
                .recover(failure ->
                        isWorthRepeating(failure, request) ? context.sendRequest() : Future.failedFuture(failure))
                .onSuccess(answer -> upstream.answered())
                .recover(failure -> Future.succeededFuture(problem(request, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (!refused) {
            ResponseHeaders.onAnswerOfService(context.response().headers());
        }
        return context.sendResponse();
    }

    private void prepareHeaders(MultiMap headers) {
        List<String> dropped = new ArrayList<>();
        for (Map.Entry<String, String> header : headers) {
            if (claimsAnIdentity(header.getKey())) {
                dropped.add(header.getKey());
            }
        }
        dropped.forEach(headers::remove);
        headers.remove(HttpHeaders.EXPECT);
        headers.set(RequestTags.CORRELATION_ID, exchange.tags().correlationId());
        if (rules.tracing()) {
            // The tracer writes the header of its own span when the request leaves.
            headers.remove(RequestTags.TRACEPARENT);
        } else {
            headers.set(RequestTags.TRACEPARENT, exchange.tags().traceparent());
        }
    }

    /** Only the token says who someone is: whatever else clients or proxies claim in headers does not reach a service. */
    static boolean claimsAnIdentity(String header) {
        return header.regionMatches(true, 0, "x-", 0, 2)
                || header.regionMatches(true, 0, "ssl-", 0, 4)
                || header.equalsIgnoreCase("forwarded")
                || header.equalsIgnoreCase("remote-user")
                || header.equalsIgnoreCase("from")
                || header.equalsIgnoreCase("cookie");
    }

    private void prepareBody(ProxyRequest request) {
        boolean announced = request.headers().contains(HttpHeaders.CONTENT_LENGTH);
        if (!announced && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            request.setBody(null);
        } else if (!announced) {
            LimitedBody body = new LimitedBody(
                    request.getBody().stream(),
                    rules.bodies().of(exchange.request().path()));
            limited = body;
            request.setBody(Body.body(body));
        }
    }

    // A kept connection may be closed by the service at the very moment it is used again; reading twice does no harm.
    private static boolean isWorthRepeating(Throwable failure, ProxyRequest request) {
        return failure instanceof HttpClosedException
                && request.getBody() == null
                && (HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod()));
    }

    private ProxyResponse problem(ProxyRequest request, Throwable failure) {
        refused = true;
        Refusal refusal = refusalFor(failure);
        ProxyResponse response = request.release().response();
        Buffer body = exchange.problemOf(refusal);
        response.setStatusCode(refusal.problem().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        RefusalHeaders.set(response.headers(), refusal);
        response.setBody(Body.body(body));
        return response;
    }

    private Refusal refusalFor(Throwable failure) {
        Refusal tooLarge = limited == null ? null : limited.refusal();
        if (tooLarge != null) {
            return tooLarge;
        }
        if (exchange.response().closed()) {
            // The client left; the service is not to blame.
            return Refusal.of(GatewayProblem.SERVICE_FAILED, "The client has gone.");
        }
        return upstream.failed(failure);
    }
}
