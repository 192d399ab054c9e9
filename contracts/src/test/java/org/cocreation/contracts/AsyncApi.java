package org.cocreation.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Describes the three topics and every message on them as an AsyncAPI 3.1 document. */
final class AsyncApi {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String MESSAGES = "#/components/messages/";
    private static final String ABOUT = """
            Everything that happens on the platform, as facts. Three topics, one for each service; CloudEvents 1.0 in binary mode by the \
            NL GOV profile. Delivery is at least once, in order for each key, without gaps in `ce_sequence` for each key and topic; there \
            is no order across keys or topics. Ignore ids already seen, types and fields you do not know. Events carry no personal data \
            and no text except public titles; everything else is behind `ce_dataref`.""";

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.put("asyncapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Co-creation Platform events");
        info.put("version", "1.0.0");
        info.put("description", ABOUT);
        info.putObject("license")
                .put("name", "EUPL-1.2")
                .put("url", "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12");
        document.put("defaultContentType", "application/json");
        servers(document.putObject("servers"));
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        for (String topic : Event.topics()) {
            channel(topic, channels, operations);
        }
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        schemas.set("CloudEventHeaders", CloudEventHeaders.schema());
        Event.all().forEach(event -> {
            messages.set(event.versionedName(), message(event));
            payload(event, schemas);
        });
        return document;
    }

    private static void servers(ObjectNode servers) {
        ObjectNode kafka = servers.putObject("kafka");
        kafka.put("host", "{bootstrap}");
        kafka.put("protocol", "kafka");
        kafka.put("description", "The broker of the installation.");
        kafka.putObject("variables")
                .putObject("bootstrap")
                .put("default", "localhost:9092")
                .put("description", "Bootstrap servers.");
    }

    private static void channel(String topic, ObjectNode channels, ObjectNode operations) {
        String name = topic.substring(0, topic.indexOf('.'));
        ObjectNode channel = channels.putObject(name);
        channel.put("address", topic);
        ObjectNode messages = channel.putObject("messages");
        Event.all()
                .filter(event -> event.topic().equals(topic))
                .map(Event::versionedName)
                .forEach(message -> messages.putObject(message).put("$ref", MESSAGES + message));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic);
        kafka.put("partitions", 6);
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add("delete");
        configuration.put("retention.ms", -1);
        kafka.put("bindingVersion", "0.5.0");
        ObjectNode operation = operations.putObject("publish-" + name);
        operation.put("action", "send");
        operation.put("summary", "The service that owns the topic publishes its facts.");
        operation.putObject("channel").put("$ref", "#/channels/" + name);
    }

    private static ObjectNode message(Event event) {
        ObjectNode message = Json.MAPPER.createObjectNode();
        message.put("name", event.type());
        message.put("title", event.title());
        message.put("summary", event.says());
        message.put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers");
        headers.putArray("allOf")
                .add(Json.MAPPER.createObjectNode().put("$ref", SCHEMAS + "CloudEventHeaders"))
                .addObject()
                .put("type", "object")
                .putObject("properties")
                .putObject("ce_type")
                .put("const", event.type());
        message.putObject("payload").put("$ref", SCHEMAS + event.versionedName());
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", "Same as " + event.keyField() + " in the data.");
        kafka.put("bindingVersion", "0.5.0");
        ObjectNode example = message.putArray("examples").addObject();
        example.put("name", event.name());
        example.set("headers", CloudEventHeaders.example(event));
        example.set("payload", event.sample());
        return message;
    }

    private static void payload(Event event, ObjectNode schemas) {
        ObjectNode schema = Schemas.of(event);
        schema.path("$defs")
                .properties()
                .forEach(definition -> schemas.set(definition.getKey(), relocated(definition.getValue())));
        schemas.set(event.versionedName(), relocated(schema.without(List.of("$schema", "$id", "$defs"))));
    }

    /** AsyncAPI ignores what stands beside a reference and resolves it from the root of the document. */
    private static JsonNode relocated(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(relocated(entry.getValue())));
            JsonNode reference = object.remove("$ref");
            if (reference != null) {
                String target = reference.asText().replace(Schemas.DEFINITIONS, SCHEMAS);
                if (object.isEmpty()) {
                    return object.put("$ref", target);
                }
                object.putArray("allOf").addObject().put("$ref", target);
            }
        }
        return schema;
    }
}
