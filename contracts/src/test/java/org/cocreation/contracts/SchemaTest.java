package org.cocreation.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @MethodSource("events")
    void sampleIsValidAndHoldsNothingUnknown(Event event) {
        assertThat(faults(Schemas.strict(event.schema()), event.sample())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void sampleWithoutOptionalFieldsIsValidAndReadable(Event event) {
        JsonNode minimal = event.minimalSample();

        assertThat(faults(Schemas.strict(event.schema()), minimal)).isEmpty();
        JsonNode written = Json.MAPPER.valueToTree(event.read(minimal));
        assertThat(Json.same(written, minimal))
                .as("%s became %s", minimal, written)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("events")
    void fieldsAndOptionalityOfRecordAndSchemaAgree(Event event) {
        JsonNode schema = event.schema();

        agree(schema, event.recorded());
        schema.path("$defs")
                .properties()
                .forEach(definition -> agree(definition.getValue(), recordNamed(definition.getKey())));
    }

    @ParameterizedTest
    @MethodSource("events")
    void fieldsOfTomorrowAreAllowed(Event event) {
        ObjectNode later = event.sample().deepCopy();
        later.put("addedLater", true);

        assertThat(faults(event.schema(), later)).isEmpty();
    }

    @Test
    void strictSchemaRefusesAnUnknownFieldAtAnyDepth() {
        Event formed = new Event(ArenaEvent.ArenaFormed.class);
        ObjectNode wrong = formed.sample().deepCopy();
        ((ObjectNode) wrong.path("report").get(0)).put("typo", 1);

        assertThat(faults(Schemas.strict(formed.schema()), wrong)).isNotEmpty();
    }

    @Test
    void schemaRefusesAWrongFormatAndAMissingField() {
        Event formed = new Event(ArenaEvent.ArenaFormed.class);
        ObjectNode wrong = formed.sample().deepCopy();
        wrong.put("arenaId", "not an id");
        wrong.remove("formedAt");

        assertThat(faults(formed.schema(), wrong)).hasSize(2);
    }

    static Stream<Event> events() {
        return Event.all();
    }

    static List<Error> faults(JsonNode schema, JsonNode data) {
        return REGISTRY.getSchema(schema.toString(), InputFormat.JSON)
                .validate(
                        data.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static void agree(JsonNode schema, Class<?> recorded) {
        RecordComponent[] components = recorded.getRecordComponents();
        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(schema.path("required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(components)
                        .filter(component -> !Event.isOptional(component))
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static Class<?> recordNamed(String name) {
        String here = SchemaTest.class.getPackageName() + ".";
        try {
            return Class.forName(here + (name.equals("FallBack") ? "DecisionRule$FallBack" : name));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no record for the definition " + name, e);
        }
    }
}
