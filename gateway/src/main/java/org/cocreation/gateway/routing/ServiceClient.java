package org.cocreation.gateway.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cocreation.gateway.GatewayConfig;

/** Asks services on the gateway's own behalf: what they say about themselves, and what answers of several are put together from. */
@ApplicationScoped
public class ServiceClient {

    private final HttpClient client;
    private final ObjectMapper json;
    private final GatewayConfig config;

    ServiceClient(Vertx vertx, ObjectMapper json, GatewayConfig config) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(1_000).setKeepAliveTimeout(30));
        this.json = json;
        this.config = config;
    }

    /** What a service answered. */
    public record Reply(int status, Buffer body) {}

    /** A JSON document from the management port of a service, whatever status it comes with; fails when none comes in time. */
    public Future<JsonNode> managed(Service service, String path, Duration atMost) {
        return get(service.managementAddress(config), path, Map.of(), atMost).compose(answer -> {
            try {
                return Future.succeededFuture(json.readTree(answer.body().getBytes()));
            } catch (IOException e) {
                return Future.failedFuture(e);
            }
        });
    }

    /** What a service answers the public; fails when it does not answer in time. */
    public Future<Reply> asked(Service service, String path, Map<? extends CharSequence, String> headers) {
        return get(service.address(config), path, headers, config.serviceTimeout());
    }

    private Future<Reply> get(URI address, String path, Map<? extends CharSequence, String> headers, Duration atMost) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setSsl("https".equals(address.getScheme()))
                .setURI(path)
                .setTimeout(atMost.toMillis())
                .putHeader(HttpHeaders.ACCEPT, "application/json");
        headers.forEach(request::putHeader);
        return client.request(request)
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(body -> new Reply(response.statusCode(), body)))
                .timeout(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
