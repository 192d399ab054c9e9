package org.cocreation.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.RealData;
import org.cocreation.kit.testing.Waiting;
import org.cocreation.value.polis.AConversation;
import org.cocreation.value.polis.PolisConversation;
import org.cocreation.value.polis.PolisFiles;
import org.cocreation.value.polis.PolisReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation that was held elsewhere goes in, its groups are found, and it goes out again. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ConversationImportIT {

    @Inject
    Caller caller;

    private AnArena arena;

    @BeforeEach
    void convene() {
        arena = AnArena.convened(caller);
    }

    @Test
    void whatGoesInComesOutWithOtherNumbersForPeople() throws Exception {
        Map<String, byte[]> files = AConversation.bytes(AConversation.files());

        String consultation = taken(files);
        awaitClosed(consultation);

        given().get(consultation)
                .then()
                .body("question", equalTo("Bicycles, and where they stand"))
                .body("origin", equalTo("IMPORTED"))
                .body("openData", equalTo(true));
        given().get(consultation + "/statements").then().body("items.number", contains(0, 1));
        given().get(consultation + "/groups")
                .then()
                .body("participants", equalTo(3))
                .body("votes", equalTo(5));
        PolisConversation exported = exported(consultation);
        assertThat(AConversation.meaning(exported)).isEqualTo(AConversation.meaning(PolisReader.read(files)));
        assertThat(exported.summary()).containsEntry("views", "9").containsEntry("voters", "3");
        String again = taken(unpacked(given().get(consultation + "/export").asByteArray()));
        awaitClosed(again);
        assertThat(AConversation.meaning(exported(again))).isEqualTo(AConversation.meaning(exported));
        assertThat(PlatformResource.events(ValueAssessmentEvent.TOPIC))
                .noneMatch(seen -> consultation.endsWith(seen.headers().getOrDefault("ce_subject", "none")));
    }

    @Test
    void realConversationsComeOutAsTheyWentIn() throws Exception {
        Optional<Path> real = RealData.folder("polis-conversations");
        assumeTrue(real.isPresent(), "real conversations are not on this machine");
        for (Path folder : folders(real.get())) {
            Map<String, byte[]> files = files(folder);
            long begun = System.nanoTime();

            String consultation = taken(files);
            awaitClosed(consultation);

            PolisConversation exported = exported(consultation);
            assertThat(AConversation.meaning(exported))
                    .as(folder.toString())
                    .isEqualTo(AConversation.meaning(PolisReader.read(files)));
            List<Integer> sizes = given().get(consultation + "/groups").path("groups.size");
            assertThat(sizes).as(folder.toString()).isNotEmpty();
            System.out.printf(
                    "%s: in, counted and out in %.1f s, groups %s%n",
                    folder.getFileName(), (System.nanoTime() - begun) / 1e9, sizes);
        }
    }

    @Test
    void filesWithFaultsAreRefusedByLine() {
        Map<String, String> files = AConversation.files();
        files.put(PolisFiles.VOTES, files.get(PolisFiles.VOTES).replace("2017,1,2,-1", "2017,1,2,-2"));

        send(packed(AConversation.bytes(files)), arena.officer)
                .then()
                .statusCode(400)
                .contentType(containsString("problem+json"))
                .body("type", endsWith("/problems/conversation-malformed"))
                .body("errors", hasSize(1))
                .body("errors[0].parameter", equalTo("votes.csv line 7"));
        send("no archive".getBytes(StandardCharsets.UTF_8), arena.officer)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("no-zip"));
        send(packed(AConversation.bytes(AConversation.files())), arena.citizens.get(0))
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/facilitator-needed"));
        given().auth()
                .oauth2(arena.token(arena.officer))
                .contentType("application/octet-stream")
                .body(new byte[] {1})
                .post("/v1/consultations/import")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("arenaId"));
        given().get("/v1/consultations?arenaId=" + arena.id).then().body("items", hasSize(0));
    }

    private String taken(Map<String, byte[]> files) {
        String location = send(packed(files), arena.officer)
                .then()
                .statusCode(201)
                .body("state", equalTo("COUNTING"))
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    private Response send(byte[] archive, UUID by) {
        return given().auth()
                .oauth2(arena.token(by))
                .contentType("application/octet-stream")
                .body(archive)
                .post("/v1/consultations/import?arenaId=" + arena.id);
    }

    private static void awaitClosed(String consultation) {
        Waiting.until(
                "the votes are counted",
                Duration.ofSeconds(60),
                () -> given().get(consultation).path("state").equals("CLOSED"));
    }

    private static PolisConversation exported(String consultation) throws Exception {
        byte[] archive = given().get(consultation + "/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        return PolisReader.read(unpacked(archive));
    }

    private static byte[] packed(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("conversation/" + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static List<Path> folders(Path real) throws IOException {
        try (Stream<Path> all = Files.list(real)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : PolisFiles.ALL) {
            files.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        return files;
    }
}
