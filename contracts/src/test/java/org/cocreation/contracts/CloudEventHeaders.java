package org.cocreation.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The CloudEvents attributes as Kafka headers. */
final class CloudEventHeaders {

    private static final Map<String, String> OPTIONAL_ATTRIBUTES = Map.of(
            "ce_correlationid", "Id of the request or process that this event belongs to.",
            "ce_causationid", "Id of the event or command that caused this event.",
            "ce_traceparent", "W3C trace context.");

    private CloudEventHeaders() {}

    static ObjectNode schema() {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.put("title", "CloudEvents attributes");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        put(properties, "ce_specversion", "Version of CloudEvents.").put("const", "1.0");
        put(properties, "ce_id", "Unique id of the event, the same at every door, retry and replay.")
                .put("format", "uuid");
        put(properties, "ce_source", "The publishing service of this installation.")
                .put("format", "uri-reference");
        put(properties, "ce_type", "Type of the event with its major version.");
        put(properties, "ce_subject", "Id of the aggregate that changed.").put("format", "uuid");
        put(properties, "ce_time", "Domain time at which the event was logged; real-world times are in the data.")
                .put("format", "date-time");
        put(properties, "ce_dataschema", "Address of the schema of the data.").put("format", "uri");
        put(properties, "ce_dataref", "Address at which the changed resource can be read.")
                .put("format", "uri");
        put(properties, "ce_partitionkey", "The key of the record: events of one key keep their order.")
                .put("format", "uuid");
        put(properties, "ce_sequence", "Number of the event among those of its key on this topic, without gaps.")
                .put("pattern", "^[0-9]{19}$");
        put(properties, "content-type", "Media type of the data.").put("const", "application/json");
        List<String> always = List.copyOf(
                properties.properties().stream().map(Map.Entry::getKey).toList());
        OPTIONAL_ATTRIBUTES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute -> put(properties, attribute.getKey(), attribute.getValue()));
        always.forEach(schema.putArray("required")::add);
        return schema;
    }

    static ObjectNode example(Event event) {
        DomainEvent sample = event.sampleEvent();
        String publicUrl = "https://cocreation.example.org";
        return Json.MAPPER
                .createObjectNode()
                .put("ce_specversion", "1.0")
                .put("ce_id", "01937a5c-6f10-7c3e-9b1d-5a4f0e2d8c61")
                .put(
                        "ce_source",
                        "urn:cocreation:platform:" + event.topic().replaceFirst("-events\\.v\\d+$", "-service"))
                .put("ce_type", event.type())
                .put("ce_subject", sample.subject().toString())
                .put("ce_time", "2026-03-02T17:05:11.250Z")
                .put("ce_dataschema", publicUrl + "/schemas/" + event.fileName())
                .put("ce_dataref", publicUrl + sample.path())
                .put("ce_partitionkey", sample.key().toString())
                .put("ce_sequence", "0000000000000000042")
                .put("content-type", "application/json");
    }

    private static ObjectNode put(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
