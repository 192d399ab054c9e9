package org.cocreation.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cocreation.gateway.GatewayConfig;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.cocreation.gateway.routing.ServiceClient;

/** The description of the whole API, merged from those of the services and the gateway's own. */
@ApplicationScoped
class ApiDescription implements Door {

    private final Vertx vertx;
    private final ObjectMapper json;
    private final JsonNode own;
    private final ServiceCopies services;
    private volatile Buffer merged;

    ApiDescription(Vertx vertx, ObjectMapper json, GatewayConfig config, ServiceClient client) {
        this.vertx = vertx;
        this.json = json;
        this.own = completed(Resources.json(json, "openapi-gateway.json"), config);
        this.services =
                new ServiceCopies(client, "/q/openapi?format=json", document -> document.has("paths"), this::merge);
        this.merged = Buffer.buffer(own.toString());
    }

    @Override
    public void open(Doors doors) {
        doors.publish("/v1/openapi.json", exchange -> exchange.json(merged));
    }

    void start(@Observes StartupEvent started) {
        services.keepFresh(vertx);
    }

    private synchronized void merge() {
        OpenApiMerger merger = new OpenApiMerger(json, own);
        services.all().forEach((service, document) -> merger.add(service.shortName(), document));
        CommonAnswers.complete(merger.document());
        merged = Buffer.buffer(merger.document().toString());
    }

    private static JsonNode completed(JsonNode own, GatewayConfig config) {
        ObjectNode info = (ObjectNode) own.path("info");
        info.put("title", config.platformName());
        info.putObject("contact")
                .put("name", config.contactName())
                .put("email", config.contactEmail())
                .put("url", config.contactUrl().orElse(config.publicUrl()));
        ((ObjectNode) own).putArray("servers").addObject().put("url", config.publicUrl());
        return own;
    }
}
