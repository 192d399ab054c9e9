package org.cocreation.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypesTest {

    private static final List<String> OF_AN_ACTOR_THAT_NAMES_AN_ARENA =
            List.of("asset-reserved", "asset-released", "strategy-linked");

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void everyEventRecordIsRegistered() {
        List<Class<?>> recorded = Stream.of(
                        ArenaEvent.class,
                        DecisionEvent.class,
                        DeliberationEvent.class,
                        WorkEvent.class,
                        ActorEvent.class,
                        PanelEvent.class,
                        AllianceEvent.class,
                        ValueAssessmentEvent.class,
                        ConsultationEvent.class,
                        LearningEvent.class)
                .flatMap(owner -> Stream.of(owner.getDeclaredClasses()))
                .filter(Class::isRecord)
                .toList();

        assertThat(EventTypes.all())
                .containsExactlyInAnyOrderElementsOf(recorded.stream()
                        .<Class<? extends DomainEvent>>map(type -> type.asSubclass(DomainEvent.class))
                        .toList());
    }

    @Test
    void wireNamesAreUnique() {
        assertThat(Event.all().map(Event::type)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("events")
    void wireNameIsKebabCase(Event event) {
        assertThat(event.name()).matches("[a-z]+(-[a-z]+)+");
        assertThat(event.type()).isEqualTo("org.cocreation.%s.v%d", event.name(), event.version());
    }

    @ParameterizedTest
    @MethodSource("events")
    void typeLeadsToItsRecord(Event event) {
        assertThat(EventTypes.classOf(event.type())).contains(event.recorded());
        assertThat(EventTypes.typeOf(event.sampleEvent())).isEqualTo(event.type());
    }

    @Test
    void unknownTypeHasNoRecord() {
        assertThat(EventTypes.classOf("org.cocreation.arena-painted.v1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void keySubjectAndPathComeFromTheData(Event event) {
        assertThat(event.keyField()).isIn("arenaId", "actorId", "challengeId", "allianceId", "organisationId");
        assertThat(event.pathTemplate()).matches("/v1/([a-z-]+/)+\\{" + event.subjectField() + "}");
    }

    @Test
    void everythingOfAnArenaHasTheArenaAsItsKey() {
        assertThat(Event.all()
                        .filter(event -> event.sample().has("arenaId"))
                        .filter(event -> !OF_AN_ACTOR_THAT_NAMES_AN_ARENA.contains(event.name())))
                .allSatisfy(event -> assertThat(event.keyField()).isEqualTo("arenaId"));
    }

    @Test
    void contractsStandAlone() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            List<String> imports = sources.filter(Files::isRegularFile)
                    .flatMap(EventTypesTest::importsOf)
                    .toList();

            assertThat(imports)
                    .allMatch(imported -> imported.matches(
                            "(java\\.|com\\.fasterxml\\.jackson\\.annotation\\.|org\\.jspecify\\.).*"));
        }
    }

    static Stream<Event> events() {
        return Event.all();
    }

    private static Stream<String> importsOf(Path source) {
        try {
            return Files.readAllLines(source).stream()
                    .filter(line -> line.startsWith("import "))
                    .map(line -> line.replaceFirst("import (static )?", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
