package org.cocreation.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas and documents are generated from records, words and samples, and committed; {@code -Dupdate} writes them anew. */
class GeneratedFilesTest {

    @ParameterizedTest
    @MethodSource("generated")
    void committedFileIsWhatTheRecordsSay(Path file, String content) throws IOException {
        if (Event.UPDATING) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }

        assertThat(file).as("run ./mvnw -pl contracts test -Dupdate").hasContent(content);
    }

    @Test
    void everySchemaAndSampleBelongsToAnEvent() {
        String[] known = Event.all().map(Event::fileName).toArray(String[]::new);

        assertThat(Event.SCHEMAS.toFile().list()).containsExactlyInAnyOrder(known);
        assertThat(Event.RESOURCES.resolve("samples").toFile().list()).containsExactlyInAnyOrder(known);
    }

    static Stream<Object[]> generated() {
        Map<Path, String> files = new LinkedHashMap<>();
        Event.all()
                .forEach(event -> files.put(Event.SCHEMAS.resolve(event.fileName()), Json.pretty(Schemas.of(event))));
        files.put(Event.RESOURCES.resolve("asyncapi.json"), Json.pretty(AsyncApi.document()));
        files.put(Event.RESOURCES.resolve("event-types.json"), Json.pretty(EventList.document()));
        files.put(Path.of("../docs/reference/events.md"), EventReference.page());
        return files.entrySet().stream().map(file -> new Object[] {file.getKey(), file.getValue()});
    }
}
