package org.cocreation.system.platform;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event as it was seen at a door.
 *
 * @param id the same at every door
 * @param name the type without prefix and version
 * @param source who published it
 * @param key partition key
 * @param sequence number within source and key
 * @param raw everything that came with it, as text
 * @param data the fact
 */
public record Event(
        String id, String name, String source, String subject, String key, long sequence, String raw, JsonNode data) {

    /** {@code arena-formed} of {@code org.cocreation.arena-formed.v1}. */
    static String nameOf(String type) {
        String name = type.startsWith("org.cocreation.") ? type.substring("org.cocreation.".length()) : type;
        int version = name.lastIndexOf(".v");
        return version < 0 ? name : name.substring(0, version);
    }

    /** An event as feed and stream show it. */
    static Event of(JsonNode cloudEvent) {
        return new Event(
                cloudEvent.path("id").asText(),
                nameOf(cloudEvent.path("type").asText()),
                cloudEvent.path("source").asText(),
                cloudEvent.path("subject").asText(),
                cloudEvent.path("partitionkey").asText(),
                Long.parseLong(cloudEvent.path("sequence").asText("0")),
                cloudEvent.toString(),
                cloudEvent.path("data"));
    }

    /** Whether it is this fact about this subject or key. */
    public boolean is(String fact, Object about) {
        return name.equals(fact) && (key.equals(about.toString()) || subject.equals(about.toString()));
    }
}
