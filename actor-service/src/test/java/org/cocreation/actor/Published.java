package org.cocreation.actor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventTypes;

/** Events as they stand on the wire, held against what the contracts promise. */
public final class Published {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Published() {}

    /** What the event's schema finds wrong with it. */
    public static List<Error> faults(DomainEvent event) {
        try {
            return REGISTRY.getSchema(resource("/schemas/" + file(event)), InputFormat.JSON)
                    .validate(JSON.writeValueAsString(event), InputFormat.JSON);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published sample of an event, read as this service reads it. */
    public static <T extends DomainEvent> T sample(Class<T> type) {
        try {
            String name = EventTypes.typeOf(type).substring("org.cocreation.".length());
            return JSON.readValue(resource("/samples/" + name + ".json"), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The event as JSON. */
    public static JsonNode json(DomainEvent event) {
        return JSON.valueToTree(event);
    }

    private static String file(DomainEvent event) {
        return EventTypes.typeOf(event).substring("org.cocreation.".length()) + ".json";
    }

    private static String resource(String path) {
        try (InputStream stream = DomainEvent.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("contracts hold no " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
