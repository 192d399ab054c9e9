package org.cocreation.local.demo.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An event as it came through a door.
 *
 * @param name the event's name, such as {@code arena-formed}
 * @param source the service that published it
 * @param key what it is ordered by
 * @param sequence its number among the events of one key and source
 * @param time when it was logged
 */
public record SeenEvent(
        String id, String name, String source, String subject, String key, long sequence, Instant time, JsonNode data) {

    /** Reads a structured CloudEvent. */
    static SeenEvent of(JsonNode event) {
        return new SeenEvent(
                event.path("id").asText(),
                nameOf(event.path("type").asText()),
                event.path("source").asText(),
                event.path("subject").asText(),
                event.path("partitionkey").asText(),
                event.path("sequence").asLong(),
                Instant.parse(event.path("time").asText()),
                event.path("data"));
    }

    /** The name within a type such as {@code org.cocreation.arena-formed.v1}. */
    static String nameOf(String type) {
        return type.replaceFirst("^.*\\.([^.]+)\\.v\\d+$", "$1");
    }

    /** A text of the data; empty when it is not there. */
    public String text(String field) {
        return data.path(field).asText("");
    }
}
