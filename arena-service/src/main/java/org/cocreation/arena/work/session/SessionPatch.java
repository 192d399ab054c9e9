package org.cocreation.arena.work.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cocreation.kit.http.RuleViolation;

/** Applies a JSON merge patch (RFC 7396) to the plan of a session, which has no objects within. */
@ApplicationScoped
class SessionPatch {

    private final ObjectMapper json;

    SessionPatch(ObjectMapper json) {
        this.json = json;
    }

    /** The plan with the patch applied, as JSON that is still to be checked. */
    byte[] apply(byte[] patch, SessionPlan plan) {
        if (!(parse(patch) instanceof ObjectNode changes)) {
            throw RuleViolation.invalid("", "wrong-type", "a JSON object is needed");
        }
        ObjectNode merged = json.valueToTree(plan);
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), change.getValue());
            }
        });
        try {
            return json.writeValueAsBytes(merged);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write what was just read", e);
        }
    }

    private JsonNode parse(byte[] patch) {
        try {
            return json.readTree(patch);
        } catch (JsonProcessingException e) {
            throw RuleViolation.invalid("", "broken-json", "the body is not well-formed JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
