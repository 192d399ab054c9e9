package org.cocreation.actor.actor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cocreation.kit.http.RuleViolation;

/** Applies a JSON merge patch (RFC 7396) to details. */
@ApplicationScoped
class DetailsPatch {

    private final ObjectMapper json;

    DetailsPatch(ObjectMapper json) {
        this.json = json;
    }

    /** The details with the patch applied, as JSON that is still to be checked. */
    byte[] apply(byte[] patch, ActorDetails details) {
        if (!(parse(patch) instanceof ObjectNode changes)) {
            throw RuleViolation.invalid("", "wrong-type", "a JSON object is needed");
        }
        try {
            return json.writeValueAsBytes(merge(json.valueToTree(details), changes));
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

    /** Members that are null are removed, objects are merged, everything else is replaced. */
    static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode object) {
                ObjectNode before =
                        target.get(change.getKey()) instanceof ObjectNode known ? known : target.objectNode();
                target.set(change.getKey(), merge(before, object));
            } else {
                target.set(change.getKey(), value);
            }
        });
        return target;
    }
}
