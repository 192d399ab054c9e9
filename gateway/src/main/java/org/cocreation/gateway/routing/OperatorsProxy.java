package org.cocreation.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.cocreation.gateway.GatewayConfig;
import org.cocreation.gateway.door.Access;
import org.cocreation.gateway.door.BodyLimits;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.cocreation.gateway.door.Exchange;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;

/** Leads operators to the management of each service: parked events, projections, the backbone, and in a demo the clock. */
@ApplicationScoped
class OperatorsProxy implements Door {

    private static final String PREFIX = "/v1/operations";

    private final Map<String, Upstream> upstreams = new HashMap<>();
    private final ServiceProxy.Rules rules;

    OperatorsProxy(Vertx vertx, GatewayConfig config) {
        this.rules = new ServiceProxy.Rules(new BodyLimits(config), config.tracing());
        var client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(1_000).setKeepAliveTimeout(30));
        for (Service service : Service.values()) {
            upstreams.put(
                    service.shortName(),
                    new Upstream(
                            service.shortName(), client, service.managementAddress(config), config.serviceTimeout()));
        }
    }

    @Override
    public void open(Doors doors) {
        doors.everythingUnder(PREFIX, Access.OPERATORS, this::pass);
    }

    private void pass(Exchange exchange) {
        String[] parts = exchange.pathAfter(PREFIX).split("/", 2);
        Upstream upstream = upstreams.get(parts[0]);
        if (upstream == null || parts.length < 2) {
            throw Refusal.of(GatewayProblem.NOT_FOUND, "There is nothing at this path.");
        }
        upstream.checkPermitted();
        String query = exchange.request().query();
        String target = "/manage/" + parts[1] + (query == null ? "" : "?" + query);
        HttpProxy.reverseProxy(upstream.client())
                .origin(context -> upstream.connect())
                .addInterceptor(new Passage(exchange, upstream, rules, target))
                .handle(exchange.request());
    }
}
