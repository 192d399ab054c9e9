package org.cocreation.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything ever published stays readable. {@code -Dupdate} appends new samples, each in full and without its optional fields. */
class CorpusTest {

    @BeforeAll
    static void appendWhatIsNew() {
        if (Event.UPDATING) {
            events().forEach(event -> {
                Corpus.append(event, Corpus.SAMPLE, event.sample());
                Corpus.append(event, Corpus.SAMPLE, event.minimalSample());
                Corpus.append(event, Corpus.SCHEMA, event.schema());
            });
        }
    }

    @Test
    void nothingInTheCorpusWasEditedOrDeleted() {
        assertThat(Corpus.checksums()).isEqualTo(Corpus.publishedChecksums());
    }

    @ParameterizedTest
    @MethodSource("events")
    void sampleAndSchemaAreInTheCorpus(Event event) {
        assertThat(Corpus.samplesOf(event))
                .as("run ./mvnw -pl contracts test -Dupdate")
                .contains(event.sample(), event.minimalSample());
        assertThat(Corpus.schemasOf(event)).contains(event.schema());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyFieldOccursInTheCorpus(Event event) {
        assertThat(Corpus.samplesOf(event).stream().flatMap(CorpusTest::fieldsOf))
                .containsAll(fieldsOf(event.schema().path("properties")).toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void oldSampleIsValidByTheNewestSchema(Path file) {
        JsonNode schema = Corpus.eventOf(file).schema();

        assertThat(SchemaTest.faults(schema, Json.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void oldSampleIsReadAndWrittenWithoutLoss(Path file) {
        JsonNode old = Json.read(file);

        JsonNode written = Json.MAPPER.valueToTree(Corpus.eventOf(file).read(old));

        assertThat(Json.same(written, old)).as("%s became %s", old, written).isTrue();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void newestSchemaChangesNothingThatAnOldOnePromised(Path file) {
        JsonNode newest = Corpus.eventOf(file).schema();

        assertThat(Evolution.breaks(Json.read(file), newest)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void unknownFieldsAreIgnoredByAConsumer(Event event) throws IOException {
        ObjectNode later = event.sample().deepCopy();
        later.put("addedLater", true);

        DomainEvent read = Json.MAPPER
                .readerFor(event.recorded())
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(later);

        assertThat(read).isEqualTo(event.sampleEvent());
    }

    static Stream<Event> events() {
        return Event.all();
    }

    static Stream<Path> samples() {
        return Corpus.samples();
    }

    static Stream<Path> schemas() {
        return Corpus.schemas();
    }

    private static Stream<String> fieldsOf(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }
}
