package org.cocreation.contracts;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Every sample and every schema that was ever published, event by event, with checksums; things are appended and never touched. */
final class Corpus {

    static final String SAMPLE = "";
    static final String SCHEMA = "schema-";

    private static final Path FOLDER = Path.of("src/test/resources/corpus");
    private static final Path CHECKSUMS = FOLDER.resolve("CHECKSUMS");

    private Corpus() {}

    static Stream<Path> samples() {
        return files().filter(file -> !nameOf(file).contains(SCHEMA));
    }

    static Stream<Path> schemas() {
        return files().filter(file -> nameOf(file).contains(SCHEMA));
    }

    static List<JsonNode> samplesOf(Event event) {
        return samples().filter(file -> belongs(file, event)).map(Json::read).toList();
    }

    static List<JsonNode> schemasOf(Event event) {
        return schemas().filter(file -> belongs(file, event)).map(Json::read).toList();
    }

    static Event eventOf(Path file) {
        return Event.all()
                .filter(event -> belongs(file, event))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(file + " was published once and its event has no record any more"));
    }

    static void append(Event event, String kind, JsonNode content) {
        List<JsonNode> known = kind.equals(SCHEMA) ? schemasOf(event) : samplesOf(event);
        if (known.contains(content)) {
            return;
        }
        Path file = FOLDER.resolve(event.versionedName()).resolve("%s%04d.json".formatted(kind, known.size() + 1));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Json.pretty(content), StandardOpenOption.CREATE_NEW);
            String line = checksumOf(file) + "  " + nameOf(file) + "\n";
            Files.writeString(CHECKSUMS, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checksums of the files as they are. */
    static Map<String, String> checksums() {
        Map<String, String> actual = new TreeMap<>();
        files().forEach(file -> actual.put(nameOf(file), checksumOf(file)));
        return actual;
    }

    /** Checksums of the files as they were published. */
    static Map<String, String> publishedChecksums() {
        Map<String, String> published = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(CHECKSUMS)) {
                String[] parts = line.split(" {2}", 2);
                published.put(parts[1], parts[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return published;
    }

    private static Stream<Path> files() {
        try (Stream<Path> found = Files.walk(FOLDER)) {
            return found.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean belongs(Path file, Event event) {
        return file.getParent().getFileName().toString().equals(event.versionedName());
    }

    private static String nameOf(Path file) {
        return FOLDER.relativize(file).toString().replace('\\', '/');
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
