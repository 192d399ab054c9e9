package org.cocreation.value.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.DomainEvent;

/**
 * Writes events with pseudonyms in place of actors: the same actor has the same one throughout an arena, and another in the next, so that
 * measures can count people without keeping who they are.
 */
@ApplicationScoped
class Pseudonyms {

    private static final List<String> ACTORS = List.of(
            "actorId",
            "byActorId",
            "grantorActorId",
            "authoriserActorId",
            "assigneeActorId",
            "convenerId",
            "forwardedTo");

    private final ObjectMapper json;

    Pseudonyms(ObjectMapper json) {
        this.json = json;
    }

    /** The event as JSON without its actors. */
    String write(DomainEvent event, UUID about) {
        ObjectNode data = json.valueToTree(event);
        for (String field : ACTORS) {
            JsonNode actor = data.get(field);
            if (actor != null && actor.isTextual()) {
                data.put(field, of(about, actor.asText()).toString());
            }
        }
        return data.toString();
    }

    private static UUID of(UUID about, String actor) {
        return UUID.nameUUIDFromBytes((about + " " + actor).getBytes(StandardCharsets.US_ASCII));
    }
}
