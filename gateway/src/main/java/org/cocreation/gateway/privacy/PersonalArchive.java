package org.cocreation.gateway.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cocreation.gateway.door.Access;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.cocreation.gateway.door.Exchange;
import org.cocreation.gateway.door.RequestTags;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Problems;
import org.cocreation.gateway.problem.Refusal;
import org.cocreation.gateway.routing.Service;
import org.cocreation.gateway.routing.ServiceClient;
import org.cocreation.gateway.routing.ServiceClient.Reply;

/** Everything that all services keep about the caller, in one document. It is whole or it is refused: a part is never left out. */
@ApplicationScoped
class PersonalArchive implements Door {

    private static final String PATH = "/v1/me/export";

    private final Vertx vertx;
    private final ServiceClient client;
    private final ObjectMapper json;
    private final InstantSource clock;

    PersonalArchive(Vertx vertx, ServiceClient client, ObjectMapper json, InstantSource clock) {
        this.vertx = vertx;
        this.client = client;
        this.json = json;
        this.clock = clock;
    }

    private record Part(Service service, Reply reply) {}

    @Override
    public void open(Doors doors) {
        doors.read(PATH, Access.TOKEN_TO_WRITE, this::show);
    }

    private void show(Exchange exchange) {
        var here = vertx.getOrCreateContext();
        List<Future<Part>> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            parts.add(ask(service, exchange));
        }
        Future.all(parts)
                .onComplete(all -> here.runOnContext(v -> {
                    if (all.failed()) {
                        exchange.fail(all.cause());
                    } else {
                        answer(exchange, all.result().list());
                    }
                }));
    }

    private Future<Part> ask(Service service, Exchange exchange) {
        Map<CharSequence, String> headers = new HashMap<>();
        headers.put(RequestTags.CORRELATION_ID, exchange.tags().correlationId());
        headers.put(RequestTags.TRACEPARENT, exchange.tags().traceparent());
        String token = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (token != null) {
            headers.put(HttpHeaders.AUTHORIZATION, token);
        }
        return client.asked(service, PATH, headers)
                .map(answer -> new Part(service, answer))
                .recover(away -> Future.failedFuture(Refusal.forNow(
                        GatewayProblem.SERVICE_UNAVAILABLE,
                        "The service " + service.shortName() + " is not available.",
                        1)));
    }

    private void answer(Exchange exchange, List<Part> parts) {
        for (Part part : parts) {
            if (part.reply().status() != 200) {
                exchange.send(
                        part.reply().status(), Problems.MEDIA_TYPE, part.reply().body());
                return;
            }
        }
        try {
            ObjectNode archive = json.createObjectNode();
            archive.put("exportedAt", clock.instant().toString());
            ObjectNode services = archive.putObject("services");
            for (Part part : parts) {
                JsonNode kept = json.readTree(part.reply().body().getBytes());
                services.set(part.service().shortName(), kept);
            }
            exchange.response()
                    .headers()
                    .set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                    .set(HttpHeaders.CACHE_CONTROL, "no-store");
            exchange.json(Buffer.buffer(json.writeValueAsBytes(archive)));
        } catch (IOException e) {
            exchange.fail(e);
        }
    }
}
