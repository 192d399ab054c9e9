package org.cocreation.actor.actor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import org.cocreation.kit.http.RuleViolation;

/** Applies a JSON merge patch (RFC 7396) to details; the result is read as strictly as any other body. */
@ApplicationScoped
class DetailsPatch {

    private final ObjectMapper json;

    DetailsPatch(ObjectMapper json) {
        this.json = json;
    }

    ActorDetails apply(byte[] patch, ActorDetails details, Providers providers) {
        if (!(parse(patch) instanceof ObjectNode changes)) {
            throw RuleViolation.invalid("", "wrong-type", "a JSON object is needed");
        }
        JsonNode merged = merge(json.valueToTree(details), changes);
        MessageBodyReader<ActorDetails> reader = providers.getMessageBodyReader(
                ActorDetails.class, ActorDetails.class, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        try {
            return reader.readFrom(
                    ActorDetails.class,
                    ActorDetails.class,
                    new Annotation[0],
                    MediaType.APPLICATION_JSON_TYPE,
                    new MultivaluedHashMap<>(),
                    new ByteArrayInputStream(json.writeValueAsBytes(merged)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
