package org.cocreation.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes the event reference for readers: a page section for each event. */
final class EventReference {

    private static final String INTRODUCTION = """
            # Event reference

            Every fact that the platform publishes. This page is generated from the records, schemas and samples in `contracts`; the build
            fails when it is out of date.

            An event is a [CloudEvent](https://cloudevents.io) by the NL GOV profile. On Kafka its attributes are headers with the prefix
            `ce_` and the value is the data shown here; the feed and the stream of the gateway give the same event in one JSON object.
            `subject` is the id of what changed and `dataref` the address at which it can be read. Events of one key arrive in order;
            `sequence` counts them without gaps. An event can arrive more than once, with the same id.

            Ignore fields and types that you do not know: both are added without notice. A field marked *optional* is left out when there
            is nothing to say; no field is ever `null`. Values given as "such as" are an open list.

            """;

    private EventReference() {}

    static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (String topic : Event.topics()) {
            page.append("- [`%s`](#%s)%n".formatted(topic, topic.replace(".", "")));
        }
        for (String topic : Event.topics()) {
            page.append("%n## %s%n".formatted(topic));
            Event.all().filter(event -> event.topic().equals(topic)).forEach(event -> section(event, page));
        }
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static void section(Event event, StringBuilder page) {
        page.append("""

                ### %s

                %s

                | | |
                |---|---|
                | type | `%s` |
                | key | `%s` |
                | subject | `%s` |
                | dataref | `%s` |
                | schema | [`%s`](../../contracts/src/main/resources/schemas/%s) |

                | field | type | meaning |
                |---|---|---|
                """.formatted(
                        event.name(),
                        event.says(),
                        event.type(),
                        event.keyField(),
                        event.subjectField(),
                        event.pathTemplate(),
                        event.fileName(),
                        event.fileName()));
        ObjectNode schema = Schemas.of(event);
        rows("", schema, schema).forEach(page::append);
        page.append("%n```json%n%s```%n".formatted(Json.pretty(event.sample())));
    }

    private static List<String> rows(String prefix, JsonNode object, JsonNode root) {
        List<String> required = strings(object.path("required"));
        List<String> rows = new ArrayList<>();
        object.path("properties").properties().forEach(entry -> {
            String name = prefix + entry.getKey();
            JsonNode property = entry.getValue();
            String optional = required.contains(entry.getKey()) ? "" : ", optional";
            rows.add("| `%s` | %s%s | %s |%n".formatted(name, typeOf(property), optional, meaningOf(property)));
            JsonNode held = property.path("type").asText().equals("array") ? property.path("items") : property;
            if (held.has("$ref")) {
                String inside = name + (held == property ? "." : "[].");
                String definition = held.path("$ref").asText().replace(Schemas.DEFINITIONS, "");
                rows.addAll(rows(inside, root.path("$defs").path(definition), root));
            }
        });
        return rows;
    }

    private static String typeOf(JsonNode schema) {
        if (schema.has("$ref")) {
            return "object";
        }
        String type = schema.path("type").asText();
        if (type.equals("array")) {
            return "list of " + typeOf(schema.path("items"));
        }
        if (schema.has("additionalProperties")) {
            return "map to " + typeOf(schema.path("additionalProperties"));
        }
        return schema.path("format").asText(type);
    }

    private static String meaningOf(JsonNode property) {
        StringBuilder meaning = new StringBuilder(property.path("description").asText());
        JsonNode codes = property.path("type").asText().equals("array") ? property.path("items") : property;
        if (codes.has("enum")) {
            meaning.append(" One of ").append(quoted(codes.path("enum"))).append('.');
        }
        if (property.has("propertyNames")) {
            meaning.append(" By ")
                    .append(quoted(property.path("propertyNames").path("enum")))
                    .append('.');
        }
        JsonNode examples = property.path("examples");
        if (!examples.isEmpty()) {
            meaning.append(" Such as ")
                    .append(quoted(examples.get(0).isArray() ? examples.get(0) : examples))
                    .append('.');
        }
        if (property.has("maxLength")) {
            meaning.append(" At most %d characters."
                    .formatted(property.path("maxLength").asInt()));
        }
        return meaning.toString();
    }

    private static String quoted(JsonNode values) {
        return strings(values).stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
    }

    private static List<String> strings(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
