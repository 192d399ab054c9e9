package org.cocreation.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One event type as its files and documents see it. */
record Event(Class<? extends DomainEvent> recorded) {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path SCHEMAS = RESOURCES.resolve("schemas");

    /** Whether this run writes the generated files instead of comparing them. */
    static final boolean UPDATING = System.getProperty("update") != null;

    static Stream<Event> all() {
        return EventTypes.all().stream().map(Event::new);
    }

    static List<String> topics() {
        return List.of(ArenaEvent.TOPIC, ActorEvent.TOPIC, ValueAssessmentEvent.TOPIC);
    }

    String name() {
        return said().name();
    }

    int version() {
        return said().version();
    }

    String says() {
        return said().says();
    }

    String type() {
        return EventTypes.typeOf(recorded);
    }

    String topic() {
        return EventTypes.topicOf(recorded);
    }

    /** Name and version, such as {@code arena-formed.v1}: what its files are called. */
    String versionedName() {
        return name() + ".v" + version();
    }

    String fileName() {
        return versionedName() + ".json";
    }

    /** The name as a heading: {@code Arena formed}. */
    String title() {
        String words = name().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The committed schema, or the one that this run is about to write. */
    JsonNode schema() {
        return UPDATING ? Schemas.of(this) : Json.read(SCHEMAS.resolve(fileName()));
    }

    JsonNode sample() {
        return Json.read(RESOURCES.resolve("samples").resolve(fileName()));
    }

    DomainEvent sampleEvent() {
        return read(sample());
    }

    DomainEvent read(JsonNode data) {
        try {
            return Json.MAPPER.treeToValue(data, recorded);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** The sample as it is without anything that may be left out. */
    JsonNode minimalSample() {
        ObjectNode sample = sample().deepCopy();
        withoutOptional(sample, recorded);
        return sample;
    }

    /** Name of the field that holds the Kafka key. */
    String keyField() {
        return fieldHolding(sampleEvent().key());
    }

    /** Name of the field that holds the id of the aggregate that changed. */
    String subjectField() {
        return fieldHolding(sampleEvent().subject());
    }

    /** The path of the changed resource with the subject's field in braces. */
    String pathTemplate() {
        DomainEvent sample = sampleEvent();
        return sample.path().replace(sample.subject().toString(), "{" + subjectField() + "}");
    }

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private EventType said() {
        return recorded.getAnnotation(EventType.class);
    }

    private String fieldHolding(UUID id) {
        JsonNode sample = sample();
        return Arrays.stream(recorded.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> sample.path(name).asText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static void withoutOptional(ObjectNode data, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = data.path(component.getName());
            if (isOptional(component)) {
                data.remove(component.getName());
            } else if (component.getType().isRecord()) {
                withoutOptional((ObjectNode) value, component.getType());
            } else if (Schemas.elementOf(component.getGenericType()) instanceof Class<?> element
                    && element.isRecord()) {
                value.forEach(item -> withoutOptional((ObjectNode) item, element));
            }
        }
    }
}
