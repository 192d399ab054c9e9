package org.cocreation.system.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cocreation.local.Part;
import org.cocreation.local.Tokens;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many vote at once, also while the consultation closes, and no vote is lost; a real conversation goes in and comes out again. */
@Order(14)
@ExtendWith(SharedPlatform.class)
class ConsultationE2E {

    private static final int PEOPLE = 40;
    private static final int STATEMENTS = 20;
    private static final Path REAL = Path.of(System.getenv().getOrDefault("COCREATION_DATA", "../../shared/data"))
            .resolve("polis-conversations");

    private final TestPlatform platform;

    ConsultationE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void everyVoteThatWasTakenIsCountedAlsoWhileTheConsultationCloses() {
        List<Actor> people = new People(platform, "consultation").citizens(PEOPLE, "voter");
        platform.settle();
        UUID arena = new Arenas(platform, people.get(0)).formed("What we need here", people.subList(0, 2));
        String path = open(people.get(0), arena);
        List<JsonNode> statements = platform.anybody().list(path + "/statements");
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();

        IntStream.range(0, PEOPLE).parallel().forEach(i -> {
            for (int n = 0; n < STATEMENTS; n++) {
                if (asked.incrementAndGet() == PEOPLE * STATEMENTS * 3 / 4) {
                    people.get(0).client().post(path + "/close").ok();
                }
                int value = (i + n) % 2 == 0 ? 1 : -1;
                Answer answer = people.get(i)
                        .client()
                        .put(path + "/votes/" + statements.get(n).path("id").asText(), Json.of("value", value));
                assertThat(answer.status()).as(answer.body()).isIn(204, 409);
                taken.addAndGet(answer.status() == 204 ? 1 : 0);
            }
        });

        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        JsonNode closed = platform.kafka().await("consultation-closed", id).data();
        assertThat(closed.path("votes").asInt()).isEqualTo(taken.get());
        assertThat(taken.get()).isLessThan(PEOPLE * STATEMENTS);
        assertThat(platform.anybody()
                        .get(path + "/groups")
                        .ok()
                        .json()
                        .path("votes")
                        .asInt())
                .isEqualTo(taken.get());
        assertThat(platform.tables(Part.VALUE_ASSESSMENT)
                        .column("select count(*)::text from vote where consultation_id = ?", id))
                .containsExactly(String.valueOf(taken.get()));
        platform.settle();
        assertThat(platform.anybody().list("/v1/arenas/" + arena + "/timeline").toString())
                .contains("consultation-opened");
    }

    @Test
    void aConversationLargerThanACommandGoesInAndComesOutAgain() throws Exception {
        Path folder = REAL.resolve("vtaiwan.uberx");
        assumeTrue(Files.isDirectory(folder), "real conversations are not on this machine");
        Actor facilitator = new People(platform, "conversation").citizen("facilitator");
        platform.settle();
        UUID arena = new Arenas(platform, facilitator).formed("Taxis and others", List.of(facilitator));
        byte[] archive = stored(folder);
        assertThat(archive.length).isGreaterThan(2 * 1024 * 1024);

        HttpResponse<byte[]> taken = send(facilitator, "/v1/consultations/import?arenaId=" + arena, archive);
        assertThat(taken.statusCode()).as(text(taken.body())).isEqualTo(201);
        String path =
                "/v1/consultations/" + Json.read(text(taken.body())).path("id").asText();
        JsonNode groups = awaitGroups(path);
        Map<String, Integer> lines =
                lines(send(facilitator, path + "/export", null).body());

        assertThat(groups.path("participants").asInt()).isEqualTo(1_921);
        assertThat(groups.path("votes").asInt()).isEqualTo(49_443);
        assertThat(lines).containsEntry("votes.csv", 49_998).containsEntry("participants-votes.csv", 1_922);
    }

    private String open(Actor facilitator, UUID arena) {
        List<String> seeds = new ArrayList<>();
        for (int i = 1; i <= STATEMENTS; i++) {
            seeds.add("We need thing number " + i);
        }
        return "/v1/consultations/"
                + facilitator
                        .client()
                        .post(
                                "/v1/consultations",
                                Json.of(
                                        "arenaId",
                                        arena.toString(),
                                        "question",
                                        "What do we need?",
                                        "statements",
                                        seeds))
                        .created()
                        .id();
    }

    private JsonNode awaitGroups(String path) throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            Answer answer = platform.anybody().get(path + "/groups");
            if (answer.status() == 200) {
                return answer.json();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no groups of " + path + " within a minute");
    }

    private HttpResponse<byte[]> send(Actor as, String path, byte @Nullable [] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.address() + path))
                .header(
                        "Authorization",
                        "Bearer " + platform.processes().tokens().get(Tokens.wish(as.subject(), "participant")));
        if (body != null) {
            request.header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** An archive that does not make anything smaller. */
    private static byte[] stored(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> lines(byte[] archive) throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                lines.put(
                        entry.getName(), (int) text(zip.readAllBytes()).lines().count());
            }
        }
        return lines;
    }
}
