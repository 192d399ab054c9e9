package org.cocreation.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything ever published as a sample stays readable. The corpus only grows: {@code -Dupdate} appends samples that it does not hold
 * yet, each in full and without its optional fields, and never touches what is there.
 */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Path CHECKSUMS = CORPUS.resolve("CHECKSUMS");

    @BeforeAll
    static void appendNewSamples() {
        if (Event.UPDATING) {
            events().forEach(event -> Stream.of(event.sample(), event.minimalSample())
                    .filter(sample -> entriesOf(event).stream().noneMatch(sample::equals))
                    .forEach(sample -> append(event, sample)));
        }
    }

    @Test
    void nothingInTheCorpusWasEditedOrDeleted() {
        Map<String, String> actual = new TreeMap<>();
        files().forEach(file -> actual.put(nameOf(file), checksumOf(file)));

        assertThat(actual).isEqualTo(recordedChecksums());
    }

    @ParameterizedTest
    @MethodSource("events")
    void sampleIsInTheCorpusInFullAndWithoutOptionalFields(Event event) {
        assertThat(entriesOf(event))
                .as("run ./mvnw -pl contracts test -Dupdate")
                .contains(event.sample(), event.minimalSample());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyFieldOccursInTheCorpus(Event event) {
        assertThat(entriesOf(event).stream()
                        .flatMap(entry -> entry.properties().stream().map(Map.Entry::getKey)))
                .containsAll(event.schema().path("properties").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void oldSampleIsValidByTheNewestSchema(Path file) {
        JsonNode schema = eventOf(file).schema();

        assertThat(SchemaTest.faults(schema, Json.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void oldSampleIsReadAndWrittenWithoutLoss(Path file) {
        JsonNode old = Json.read(file);

        JsonNode written = Json.MAPPER.valueToTree(eventOf(file).read(old));

        assertThat(Json.same(written, old)).as("%s became %s", old, written).isTrue();
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

    static Stream<Path> files() {
        try (Stream<Path> found = Files.walk(CORPUS)) {
            return found.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event eventOf(Path file) {
        String name = file.getParent().getFileName().toString();
        return Event.all()
                .filter(event -> event.versionedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " was published once and has no record any more"));
    }

    private static List<JsonNode> entriesOf(Event event) {
        return files().filter(file -> file.getParent().getFileName().toString().equals(event.versionedName()))
                .map(Json::read)
                .toList();
    }

    private static void append(Event event, JsonNode sample) {
        Path folder = CORPUS.resolve(event.versionedName());
        Path file = folder.resolve("%04d.json".formatted(entriesOf(event).size() + 1));
        try {
            Files.createDirectories(folder);
            Files.writeString(file, Json.pretty(sample), StandardOpenOption.CREATE_NEW);
            String line = checksumOf(file) + "  " + nameOf(file) + "\n";
            Files.writeString(CHECKSUMS, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> recordedChecksums() {
        Map<String, String> recorded = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(CHECKSUMS)) {
                String[] parts = line.split(" {2}", 2);
                recorded.put(parts[1], parts[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recorded;
    }

    private static String nameOf(Path file) {
        return CORPUS.relativize(file).toString().replace('\\', '/');
    }

    private static String checksumOf(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
