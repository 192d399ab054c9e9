package org.cocreation.actor.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One of many actors that come in together, and what is wrong with it. It says which actor it is about by an external id, or else by the
 * id that the actor has here, as exports write it.
 *
 * @param command null when it cannot be read
 * @param actorId null when the external id says it
 */
public record ActorEntry(
        @Nullable RegisterActor command, @Nullable UUID actorId, List<Fault> faults) {

    /** Reads the fields of a registration, and {@code actorId} beside them. */
    static ActorEntry read(ObjectNode fields, RegistrationReader reader) {
        JsonNode said = fields.remove("actorId");
        List<Fault> faults = new ArrayList<>();
        if (said == null || said.isNull() || fields.hasNonNull("externalId")) {
            return new ActorEntry(reader.read(fields, false, faults), null, faults);
        }
        UUID actorId = id(said.asText());
        if (actorId == null) {
            faults.add(Fault.at("/actorId", "wrong-format", "must be a valid UUID"));
        }
        RegisterActor command = reader.read(fields, true, faults);
        return new ActorEntry(faults.isEmpty() ? command : null, actorId, faults);
    }

    /** In the form in which identifiers are written; Java would also take shorter ones. */
    private static @Nullable UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
