package org.cocreation.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cocreation.gateway.GatewayConfig;

/** Writes refusals as RFC 9457 problem details; the only place in the gateway that does. */
@ApplicationScoped
public class Problems {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Body(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            List<Refusal.Fault> errors,
            String traceId) {}

    private final ObjectMapper json;
    private final String base;

    Problems(ObjectMapper json, GatewayConfig config) {
        this.json = json;
        this.base = config.publicUrl() + "/problems/";
    }

    /** The refusal as a client reads it. */
    public Buffer write(Refusal refusal, String instance, String traceId) {
        GatewayProblem problem = refusal.problem();
        Body body = new Body(
                base + problem.kebabName(),
                problem.title(),
                problem.status(),
                refusal.detail(),
                instance,
                refusal.faults(),
                traceId);
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a problem", e);
        }
    }
}
