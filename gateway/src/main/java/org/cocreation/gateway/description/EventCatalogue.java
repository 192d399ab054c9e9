package org.cocreation.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cocreation.gateway.GatewayConfig;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.cocreation.gateway.door.Exchange;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Every event of the platform with its meaning, schema and sample, as the contracts module publishes them. */
@ApplicationScoped
class EventCatalogue implements Door {

    private static final String TYPES = "/v1/event-types";
    private static final String SCHEMAS = "/schemas";

    private final Buffer asyncApi;
    private final Buffer all;
    private final Map<String, Buffer> byType = new LinkedHashMap<>();
    private final Map<String, Buffer> schemas = new LinkedHashMap<>();

    EventCatalogue(ObjectMapper json, GatewayConfig config) {
        this.asyncApi = Buffer.buffer(Resources.get("asyncapi.json"));
        ObjectNode page = json.createObjectNode();
        for (JsonNode listed : Resources.json(json, "event-types.json")) {
            ObjectNode type = listed.deepCopy();
            String schemaPath = type.path("schema").asText();
            byte[] schema = Resources.get(schemaPath.substring(1));
            schemas.put(schemaPath.substring(SCHEMAS.length() + 1), Buffer.buffer(schema));
            type.put("schema", config.publicUrl() + schemaPath);
            page.withArrayProperty("items").add(type);
            byType.put(type.path("type").asText(), Buffer.buffer(type.toString()));
            byType.putIfAbsent(type.path("name").asText(), Buffer.buffer(type.toString()));
        }
        this.all = Buffer.buffer(page.toString());
    }

    @Override
    public void open(Doors doors) {
        doors.publish("/v1/asyncapi.json", exchange -> exchange.json(asyncApi))
                .publish(TYPES, exchange -> exchange.json(all))
                .publishUnder(
                        TYPES, TYPES + "/{type}", exchange -> answer(exchange, byType.get(exchange.pathAfter(TYPES))))
                .publishUnder(SCHEMAS, SCHEMAS + "/{name}", this::schema);
    }

    private void schema(Exchange exchange) {
        // A published schema is never changed in place, only extended, so clients may keep it for a while.
        exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        answer(exchange, schemas.get(exchange.pathAfter(SCHEMAS)));
    }

    private static void answer(Exchange exchange, @Nullable Buffer document) {
        if (document == null) {
            exchange.response().headers().remove(HttpHeaders.CACHE_CONTROL);
            throw Refusal.of(GatewayProblem.NOT_FOUND, "There is no such event type.");
        }
        exchange.json(document);
    }
}
