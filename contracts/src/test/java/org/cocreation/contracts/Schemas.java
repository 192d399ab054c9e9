package org.cocreation.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Derives JSON Schemas from the records; what a field means and which codes it holds comes from {@code words.json}. */
final class Schemas {

    static final String DEFINITIONS = "#/$defs/";

    private static final JsonNode WORDS = Json.read(Path.of("src/test/resources/words.json"));
    private static final Map<Class<?>, String> NUMBERS = Map.of(
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            double.class, "number",
            Double.class, "number",
            BigDecimal.class, "number");
    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");

    private Schemas() {}

    static ObjectNode of(Event event) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:cocreation:schema:" + event.versionedName());
        schema.put("title", event.title());
        schema.put("description", event.says());
        ObjectNode definitions = Json.MAPPER.createObjectNode();
        describe(schema, event.recorded(), definitions);
        if (!definitions.isEmpty()) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    /** The same schema for a producer's test: anything it does not describe is refused. */
    static ObjectNode strict(JsonNode schema) {
        ObjectNode strict = schema.deepCopy();
        refuseUnknown(strict);
        strict.path("$defs").forEach(definition -> refuseUnknown((ObjectNode) definition));
        return strict;
    }

    /** What a list or map holds; the type itself when it is neither. */
    static Type elementOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        return type;
    }

    private static void describe(ObjectNode schema, Class<?> type, ObjectNode definitions) {
        schema.put("type", "object");
        ArrayNode required = Json.MAPPER.createArrayNode();
        ObjectNode properties = Json.MAPPER.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!Event.isOptional(component)) {
                required.add(component.getName());
            }
            ObjectNode property = Json.MAPPER.createObjectNode();
            property.setAll(words(component));
            property.setAll(valueOf(component.getGenericType(), definitions));
            properties.set(component.getName(), property);
        }
        schema.set("required", required);
        schema.set("properties", properties);
    }

    private static ObjectNode words(RecordComponent component) {
        String special = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        JsonNode words = WORDS.path(WORDS.has(special) ? special : component.getName());
        if (!words.has("description")) {
            throw new IllegalStateException("words.json does not say what " + special + " means");
        }
        return words.deepCopy();
    }

    private static ObjectNode valueOf(Type type, ObjectNode definitions) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        if (type instanceof ParameterizedType generic) {
            ObjectNode element = valueOf(elementOf(type), definitions);
            if (generic.getRawType() == List.class) {
                schema.put("type", "array").set("items", element);
            } else {
                schema.put("type", "object");
                ObjectNode names = valueOf(generic.getActualTypeArguments()[0], definitions);
                if (names.has("enum")) {
                    schema.set("propertyNames", names.without("type"));
                }
                schema.set("additionalProperties", element);
            }
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            define(plain, definitions);
            return schema.put("$ref", DEFINITIONS + plain.getSimpleName());
        }
        if (NUMBERS.containsKey(plain)) {
            return schema.put("type", NUMBERS.get(plain));
        }
        if (plain == boolean.class) {
            return schema.put("type", "boolean");
        }
        schema.put("type", "string");
        if (FORMATS.containsKey(plain)) {
            schema.put("format", FORMATS.get(plain));
        } else if (plain.isEnum()) {
            ArrayNode values = schema.putArray("enum");
            for (Object value : plain.getEnumConstants()) {
                values.add(value.toString());
            }
        } else if (plain != String.class) {
            throw new IllegalStateException("no schema for " + plain);
        }
        return schema;
    }

    private static void define(Class<?> type, ObjectNode definitions) {
        if (!definitions.has(type.getSimpleName())) {
            ObjectNode definition = definitions.putObject(type.getSimpleName());
            definition.put("title", type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " "));
            describe(definition, type, definitions);
        }
    }

    private static void refuseUnknown(ObjectNode objectSchema) {
        objectSchema.put("unevaluatedProperties", false);
    }
}
