package org.cocreation.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.cocreation.local.process.OsProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The foundations of the platform as real processes: PostgreSQL, Kafka and the issuer. */
class LocalPlatformIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static LocalPlatform platform;

    @BeforeAll
    static void start() {
        platform = foundations().start();
    }

    @AfterAll
    static void stop() {
        List<OsProcess> processes = List.of(running(Part.POSTGRES), running(Part.KAFKA), running(Part.ISSUER));
        platform.close();
        assertThat(processes).noneMatch(OsProcess::alive);
    }

    private static LocalPlatform.Builder foundations() {
        return LocalPlatform.in(folder)
                .only(Part.POSTGRES, Part.KAFKA, Part.ISSUER)
                .anyPorts()
                .progress(LINES::add);
    }

    private static OsProcess running(Part part) {
        return platform.processOf(part).orElseThrow();
    }

    @Test
    void everyServiceHasItsOwnDatabaseAndCannotReadAnothers() throws Exception {
        Database arena = platform.database(Part.ARENA);
        try (var connection = DriverManager.getConnection(arena.url(), arena.user(), arena.password());
                ResultSet rows = connection.createStatement().executeQuery("show fsync")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("on");
        }

        Database actor = platform.database(Part.ACTOR);
        assertThatThrownBy(() -> DriverManager.getConnection(actor.url(), arena.user(), arena.password()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void topicsHaveSixPartitions() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", platform.addresses().kafka()))) {
            Map<String, TopicDescription> topics = admin.describeTopics(
                            List.of("arena-events.v1", "actor-events.v1", "value-assessment-events.v1"))
                    .allTopicNames()
                    .get();

            assertThat(topics.values()).allMatch(topic -> topic.partitions().size() == 6);
        }
    }

    @Test
    void aKilledPartComesBack() {
        for (Part part : List.of(Part.POSTGRES, Part.KAFKA, Part.ISSUER)) {
            OsProcess before = running(part);

            platform.kill(part);
            awaitEnd(before);
            platform.awaitHealthy(part, SOON);

            assertThat(running(part)).isNotEqualTo(before);
        }
        assertThat(LINES).anyMatch(line -> line.startsWith("postgres ended unasked"));
        assertThat(platform.tokens().get("ada", "participant")).contains(".");
    }

    @Test
    void aFrozenPartIsNotHealthy() {
        platform.pause(Part.ISSUER);
        assertThat(platform.healthy(Part.ISSUER)).isFalse();

        platform.resume(Part.ISSUER);
        platform.awaitHealthy(Part.ISSUER, SOON);
    }

    @Test
    void aSecondStartInTheSameFolderIsRefused() {
        assertThatThrownBy(() -> foundations().start()).hasMessageContaining("already runs");
    }

    @Test
    void aForgottenPidFileDoesNotStopTheDatabase() throws Exception {
        platform.stop(Part.POSTGRES);
        // The number of this JVM stands for any process that was given the number of a database killed long ago.
        Files.writeString(
                folder.resolve("postgres/data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        platform.start(Part.POSTGRES);

        assertThat(platform.healthy(Part.POSTGRES)).isTrue();
    }

    private static void awaitEnd(OsProcess process) {
        try {
            assertThat(process.awaitEnd(SOON)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
