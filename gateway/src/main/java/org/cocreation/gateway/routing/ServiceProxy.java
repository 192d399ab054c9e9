package org.cocreation.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.cocreation.gateway.GatewayConfig;
import org.cocreation.gateway.door.Access;
import org.cocreation.gateway.door.BodyLimits;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.cocreation.gateway.door.Exchange;

/** Opens the doors of the services and passes requests through, streaming both ways over kept connections. */
@ApplicationScoped
class ServiceProxy implements Door {

    private static final int CONNECTIONS_PER_SERVICE = 128;
    private static final int WAITING_PER_SERVICE = 2_000;
    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;
    private static final int KEEP_ALIVE_SECONDS = 60;

    /** What holds for every passage. */
    record Rules(BodyLimits bodies, boolean tracing) {}

    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);
    private final Rules rules;

    ServiceProxy(Vertx vertx, GatewayConfig config) {
        this.rules = new Rules(new BodyLimits(config), config.tracing());
        for (Service service : Service.values()) {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                    .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                    .setMaxWaitQueueSize(WAITING_PER_SERVICE)
                    .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                    .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                    .setTcpNoDelay(true));
            upstreams.put(
                    service,
                    new Upstream(service.shortName(), client, service.address(config), config.serviceTimeout()));
        }
    }

    @Override
    public void open(Doors doors) {
        upstreams.forEach((service, upstream) -> service.resources()
                .forEach(resource -> doors.everythingUnder(
                        "/v1/" + resource, Access.TOKEN_TO_WRITE, exchange -> pass(exchange, upstream))));
    }

    private void pass(Exchange exchange, Upstream upstream) {
        upstream.checkPermitted();
        HttpProxy.reverseProxy(upstream.client())
                .origin(context -> upstream.connect())
                .addInterceptor(new Passage(exchange, upstream, rules))
                .handle(exchange.request());
    }
}
