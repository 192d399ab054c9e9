package org.cocreation.gateway.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.cocreation.gateway.GatewayConfig;

/** Reads what the services say about themselves on their management ports. */
@ApplicationScoped
public class ManagementClient {

    private final HttpClient client;
    private final ObjectMapper json;
    private final GatewayConfig config;

    ManagementClient(Vertx vertx, ObjectMapper json, GatewayConfig config) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(1_000).setKeepAliveTimeout(30));
        this.json = json;
        this.config = config;
    }

    /** A JSON document of a service, whatever status it comes with; fails when none comes in time. */
    public Future<JsonNode> read(Service service, String path, Duration atMost) {
        URI address = service.managementAddress(config);
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost(address.getHost())
                        .setPort(address.getPort())
                        .setSsl("https".equals(address.getScheme()))
                        .setURI(path)
                        .putHeader("Accept", "application/json")
                        .setTimeout(atMost.toMillis()))
                .compose(HttpClientRequest::send)
                .compose(response -> response.body())
                .timeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
                .compose(body -> {
                    try {
                        return Future.succeededFuture(json.readTree(body.getBytes()));
                    } catch (IOException e) {
                        return Future.failedFuture(e);
                    }
                });
    }
}
