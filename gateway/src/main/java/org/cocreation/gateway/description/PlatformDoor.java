package org.cocreation.gateway.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cocreation.gateway.GatewayConfig;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows the platform's profile: who runs it, for whom, and where to go on reading. */
@ApplicationScoped
class PlatformDoor implements Door {

    private final Buffer document;

    PlatformDoor(
            ObjectMapper json,
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version)
            throws JsonProcessingException {
        String url = config.publicUrl();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("openapi", url + "/v1/openapi.json");
        links.put("asyncapi", url + "/v1/asyncapi.json");
        links.put("eventTypes", url + "/v1/event-types");
        links.put("events", url + "/v1/events");
        links.put("eventStream", url + "/v1/events/stream");
        links.put("problems", url + "/problems");
        links.put("docs", url + "/docs");
        this.document = Buffer.buffer(json.writeValueAsBytes(new PlatformProfile(
                config.platformName(),
                version,
                config.operatorType(),
                config.openness(),
                config.setting(),
                config.jurisdictions().orElse(List.of()),
                config.eventSource(),
                config.tokenIssuer().orElse(config.issuer()),
                links)));
    }

    @Override
    public void open(Doors doors) {
        doors.publish("/v1/platform", exchange -> exchange.json(document));
    }
}
