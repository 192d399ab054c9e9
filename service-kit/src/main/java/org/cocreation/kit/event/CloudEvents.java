package org.cocreation.kit.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventTypes;
import org.jspecify.annotations.Nullable;

/** Events as Kafka records: CloudEvents 1.0 in binary mode out, binary or structured mode in. */
final class CloudEvents {

    private static final String STRUCTURED = "application/cloudevents+json";

    private final ObjectMapper json;

    CloudEvents(ObjectMapper json) {
        this.json = json;
    }

    /** A record that cannot be understood, whatever the handler. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed(String why) {
            super(why, null, false, false);
        }
    }

    /** The record of one row of the event log. The same row always gives the same bytes. */
    static ProducerRecord<String, byte[]> toRecord(ResultSet row, String topic, String source, String publicUrl)
            throws SQLException {
        String key = row.getString("partition_key");
        String type = row.getString("type");
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(topic, key, row.getString("data").getBytes(StandardCharsets.UTF_8));
        Headers headers = event.headers();
        put(headers, "content-type", "application/json");
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.getString("event_id"));
        put(headers, "ce_type", type);
        put(headers, "ce_source", source);
        put(headers, "ce_subject", row.getString("subject"));
        put(headers, "ce_time", row.getTimestamp("logged_at").toInstant().toString());
        put(headers, "ce_dataschema", publicUrl + "/schemas/" + type.substring("org.cocreation.".length()) + ".json");
        put(headers, "ce_dataref", publicUrl + row.getString("path"));
        put(headers, "ce_partitionkey", key);
        put(headers, "ce_sequence", String.format("%019d", row.getLong("sequence")));
        put(headers, "ce_correlationid", row.getString("correlation_id"));
        put(headers, "ce_causationid", row.getString("causation_id"));
        put(headers, "ce_traceparent", row.getString("traceparent"));
        put(headers, "traceparent", row.getString("traceparent"));
        return event;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Reads a record; empty for types this version does not know, which are to be ignored. */
    Optional<EventHandler.Received> read(ConsumerRecord<String, byte[]> from) {
        if (from.value() == null) {
            throw new Malformed("the record has no value");
        }
        String contentType = header(from, "content-type");
        return contentType != null && contentType.startsWith(STRUCTURED) ? structured(from) : binary(from);
    }

    private Optional<EventHandler.Received> binary(ConsumerRecord<String, byte[]> from) {
        return received(from, name -> header(from, "ce_" + name), null);
    }

    private Optional<EventHandler.Received> structured(ConsumerRecord<String, byte[]> from) {
        JsonNode whole = tree(from.value());
        return received(from, name -> whole.path(name).asText(null), whole.path("data"));
    }

    private Optional<EventHandler.Received> received(
            ConsumerRecord<String, byte[]> from, Attributes attributes, @Nullable JsonNode data) {
        String type = attributes.required("type");
        Optional<Class<? extends DomainEvent>> known = EventTypes.classOf(type);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try {
            DomainEvent fact =
                    data == null ? json.readValue(from.value(), known.get()) : json.treeToValue(data, known.get());
            if (fact == null) {
                throw new Malformed("the event has no data");
            }
            return Optional.of(new EventHandler.Received(
                    UUID.fromString(attributes.required("id")),
                    from.topic(),
                    UUID.fromString(attributes.required("partitionkey")),
                    Long.parseLong(attributes.required("sequence")),
                    Instant.parse(attributes.required("time")),
                    attributes.named("correlationid"),
                    attributes.named("traceparent"),
                    fact));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw new Malformed(type + " is not readable: " + e.getClass().getSimpleName());
        }
    }

    private JsonNode tree(byte[] value) {
        try {
            return json.readTree(value);
        } catch (IOException e) {
            throw new Malformed("the value is not JSON");
        }
    }

    /** The event's id, where one can be read at all. */
    static @Nullable String header(ConsumerRecord<String, byte[]> from, String name) {
        Header header = from.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Attributes {

        @Nullable
        String named(String name);

        default String required(String name) {
            String value = named(name);
            if (value == null) {
                throw new Malformed("attribute " + name + " is missing");
            }
            return value;
        }
    }
}
