package org.cocreation.gateway.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands CloudEvents 1.0 as they lie on Kafka, in binary and in structured mode, and turns both into structured JSON. */
final class CloudEventReader {

    private static final String HEADER_PREFIX = "ce_";
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String JSON = "application/json";
    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[a-z0-9]{1,20}");
    private static final List<String> FIRST_IN_THIS_ORDER = List.of(
            "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "dataref");

    private final ObjectMapper json;

    CloudEventReader(ObjectMapper json) {
        this.json = json;
    }

    FeedEvent read(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] value)
            throws MalformedEvent {
        if (value == null) {
            throw new MalformedEvent("the record has no value");
        }
        String contentType = headers.getOrDefault("content-type", JSON).toLowerCase(Locale.ROOT);
        ObjectNode event = contentType.startsWith(STRUCTURED) ? structured(value) : binary(headers, contentType, value);
        if (!"1.0".equals(event.path("specversion").asText())) {
            throw new MalformedEvent("specversion is not 1.0");
        }
        String partitionKey =
                event.hasNonNull("partitionkey") ? event.get("partitionkey").asText() : key;
        if (partitionKey == null) {
            throw new MalformedEvent("neither partitionkey nor a record key");
        }
        event.put("partitionkey", partitionKey);
        required(event, "source");
        return new FeedEvent(
                idOf(event),
                required(event, "type"),
                required(event, "subject"),
                partitionKey,
                topic,
                timeOf(event),
                event.toString());
    }

    private ObjectNode structured(byte[] value) throws MalformedEvent {
        if (parse(value) instanceof ObjectNode event) {
            return event;
        }
        throw new MalformedEvent("the structured event is not a JSON object");
    }

    private ObjectNode binary(Map<String, String> headers, String contentType, byte[] value) throws MalformedEvent {
        if (!contentType.startsWith(JSON)) {
            throw new MalformedEvent("content-type is not application/json");
        }
        Map<String, String> attributes = new TreeMap<>();
        headers.forEach((name, text) -> {
            if (name.startsWith(HEADER_PREFIX)
                    && ATTRIBUTE_NAME
                            .matcher(name.substring(HEADER_PREFIX.length()))
                            .matches()) {
                attributes.put(name.substring(HEADER_PREFIX.length()), text);
            }
        });
        attributes.put("datacontenttype", JSON);
        ObjectNode event = json.createObjectNode();
        for (String name : FIRST_IN_THIS_ORDER) {
            String text = attributes.remove(name);
            if (text != null) {
                event.put(name, text);
            }
        }
        attributes.forEach(event::put);
        event.set("data", parse(value));
        return event;
    }

    private JsonNode parse(byte[] value) throws MalformedEvent {
        try {
            JsonNode parsed = json.readTree(value);
            if (parsed.isMissingNode()) {
                throw new MalformedEvent("the value is empty");
            }
            return parsed;
        } catch (IOException e) {
            throw new MalformedEvent("the value is not JSON");
        }
    }

    private static UUID idOf(ObjectNode event) throws MalformedEvent {
        String id = required(event, "id");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new MalformedEvent("id is not a UUID");
        }
    }

    private static OffsetDateTime timeOf(ObjectNode event) throws MalformedEvent {
        try {
            return OffsetDateTime.parse(required(event, "time"));
        } catch (DateTimeParseException e) {
            throw new MalformedEvent("time is not a date and time");
        }
    }

    private static String required(ObjectNode event, String attribute) throws MalformedEvent {
        String text = event.path(attribute).asText();
        // PostgreSQL cannot store the character NUL, and no attribute has a use for it.
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw new MalformedEvent("no " + attribute);
        }
        return text;
    }
}
