package org.cocreation.gateway.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.cocreation.gateway.door.Access;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.cocreation.gateway.door.Exchange;
import org.cocreation.gateway.routing.Service;
import org.cocreation.gateway.routing.ServiceClient;
import org.jspecify.annotations.Nullable;

/** Shows operators how the gateway and every service are doing, all asked at once and at most every five seconds. */
@ApplicationScoped
class ServiceHealth implements Door {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration CURRENT_FOR = Duration.ofSeconds(5);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Check(
            String name, String status, @Nullable JsonNode data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record State(
            String name, String status, @Nullable String reason, List<Check> checks) {}

    private record Report(String status, Instant checkedAt, List<State> services) {}

    private final Vertx vertx;
    private final ServiceClient services;
    private final SmallRyeHealthReporter own;
    private final ObjectMapper json;
    private final InstantSource clock;
    private @Nullable Future<Report> latest;
    private Instant askedAt = Instant.MIN;

    ServiceHealth(
            Vertx vertx, ServiceClient services, SmallRyeHealthReporter own, ObjectMapper json, InstantSource clock) {
        this.vertx = vertx;
        this.services = services;
        this.own = own;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void open(Doors doors) {
        doors.read("/health/services", Access.OPERATORS, this::show);
    }

    private void show(Exchange exchange) {
        var here = vertx.getOrCreateContext();
        current()
                .onComplete(report -> here.runOnContext(v -> {
                    if (report.failed()) {
                        exchange.fail(report.cause());
                        return;
                    }
                    try {
                        exchange.json(Buffer.buffer(json.writeValueAsBytes(report.result())));
                    } catch (JsonProcessingException e) {
                        exchange.fail(e);
                    }
                }));
    }

    private synchronized Future<Report> current() {
        Instant now = clock.instant();
        Future<Report> known = latest;
        if (known == null || now.isAfter(askedAt.plus(CURRENT_FOR))) {
            askedAt = now;
            known = ask(now);
            latest = known;
        }
        return known;
    }

    private Future<Report> ask(Instant now) {
        List<Future<State>> states = new ArrayList<>();
        states.add(askSelf());
        for (Service service : Service.values()) {
            states.add(ask(service));
        }
        return Future.all(states).map(all -> {
            List<State> found = all.list();
            boolean allUp = found.stream().allMatch(state -> state.status().equals("up"));
            return new Report(allUp ? "up" : "degraded", now, found);
        });
    }

    private Future<State> ask(Service service) {
        Future<JsonNode> ready = services.managed(service, "/q/health/ready", PATIENCE);
        Future<JsonNode> everything = services.managed(service, "/q/health/group/operator", PATIENCE);
        return Future.join(ready, everything)
                .map(both -> state(service.shortName(), ready.result(), everything.result()))
                .otherwise(away -> ready.succeeded()
                        ? state(service.shortName(), ready.result(), null)
                        : new State(service.shortName(), "down", "does not answer", List.of()));
    }

    private Future<State> askSelf() {
        Promise<State> state = Promise.promise();
        own.getHealthGroupAsync("operator")
                .subscribe()
                .with(
                        health -> {
                            try {
                                JsonNode payload =
                                        json.readTree(health.getPayload().toString());
                                state.complete(
                                        state("gateway", json.createObjectNode().put("status", "UP"), payload));
                            } catch (IOException e) {
                                state.fail(e);
                            }
                        },
                        state::fail);
        return state.future();
    }

    private static State state(String name, JsonNode ready, @Nullable JsonNode everything) {
        List<Check> checks = new ArrayList<>();
        List<String> failing = new ArrayList<>();
        JsonNode listed = everything == null ? ready : everything;
        for (JsonNode check : listed.path("checks")) {
            String checkName = check.path("name").asText();
            String status = check.path("status").asText();
            checks.add(new Check(checkName, status, check.get("data")));
            if (!status.equals("UP")) {
                failing.add(checkName);
            }
        }
        if (!isUp(ready)) {
            return new State(name, "down", reason("not ready", failing), checks);
        }
        if (everything == null) {
            return new State(name, "degraded", "does not tell how its dependencies are", checks);
        }
        return isUp(everything)
                ? new State(name, "up", null, checks)
                : new State(name, "degraded", reason("in trouble", failing), checks);
    }

    private static String reason(String usual, List<String> failing) {
        return failing.isEmpty() ? usual : usual + ": " + String.join(", ", failing);
    }

    private static boolean isUp(JsonNode health) {
        return health.path("status").asText().equals("UP");
    }
}
