package org.cocreation.actor.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cocreation.actor.Person;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/**
 * Takes many actors in, sends their events and searches among them. Small by default; the targets (3 000 actors a second, searches
 * within 100 ms for 95 of 100) are shown by {@code -Dactors=1000000} on a machine with two cores that does nothing else.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ActorsAtScaleIT {

    private static final int ACTORS = Integer.getInteger("actors", 2_000);
    private static final int PART = 80_000;
    private static final int QUESTIONS = 40;
    private static final String[] SECTORS = {"PUBLIC", "CIVIL_SOCIETY", "BUSINESS", "KNOWLEDGE", "CITIZENRY"};
    private static final String[] KINDS = {"PERSON", "PERSON", "ORGANISATION", "COLLECTIVE"};
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ru", "sten", "berg", "holm", "vik", "dor", "an", "el", "is", "ot", "ur", "ny", "sø", "gard",
        "by", "lund", "å"
    };

    private final Random random = new Random(7);
    private final String source = "scale-" + UUID.randomUUID();

    @Test
    void aMillionActorsCanBeTakenInAndFound() throws Exception {
        long began = System.nanoTime();
        List<UUID> imports = new ArrayList<>();
        for (int from = 0; from < ACTORS; from += PART) {
            imports.add(start(from, Math.min(from + PART, ACTORS)));
        }
        int created = 0;
        for (UUID one : imports) {
            created += ended(one).getInt("created");
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(created).isEqualTo(ACTORS);
        awaitSent();
        double sent = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "actors: %d taken in, %.0f a second; with their events sent %.0f a second%n",
                ACTORS, ACTORS / seconds, ACTORS / sent);
        question("a common beginning", () -> asks().queryParam("q", "council"));
        question("a rare name", () -> asks().queryParam("q", "ward " + random.nextInt(ACTORS)));
        question("a beginning", () -> asks().queryParam("q", word().substring(0, 3)));
        question("two beginnings", () -> asks().queryParam("q", word().substring(0, 2) + " council"));
        question(
                "name, place and sector",
                () -> asks().queryParam("q", "council")
                        .queryParam("jurisdiction", "DK-" + random.nextInt(200))
                        .queryParam("sector", SECTORS[random.nextInt(5)]));
        question(
                "topic and kind",
                () -> asks().queryParam("topic", "t" + random.nextInt(50)).queryParam("kind", "ORGANISATION"));
        question("what never meets", () -> asks().queryParam("q", "council").queryParam("topic", "no-such"));
        question("a person's name, by a steward", () -> Person.STEWARD.asks().queryParam("q", word()));
    }

    private static RequestSpecification asks() {
        return given();
    }

    private interface Question {
        RequestSpecification ask();
    }

    private static void question(String what, Question question) {
        long[] nanos = new long[QUESTIONS];
        for (int i = -5; i < QUESTIONS; i++) {
            RequestSpecification request = question.ask();
            long began = System.nanoTime();
            Response answer = request.get("/v1/actors");
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
            }
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "search among %d, %s: p50 %.1f ms, p95 %.1f ms%n",
                ACTORS, what, nanos[QUESTIONS / 2] / 1e6, nanos[QUESTIONS * 95 / 100] / 1e6);
    }

    private UUID start(int from, int to) {
        StringBuilder file = new StringBuilder(
                "source,id,kind,displayName,email,sector,domain,level,jurisdictions,topics,stakes,strata.age\n");
        for (int i = from; i < to; i++) {
            String kind = KINDS[i % KINDS.length];
            boolean person = kind.equals("PERSON");
            String name = person
                    ? word() + " " + word()
                    : (i % 3 == 0 ? "Council of " : "Friends of ") + word() + " ward " + i;
            file.append(String.join(
                            ",",
                            source,
                            String.valueOf(i),
                            kind,
                            name,
                            person ? "p" + i + "@example.org" : "",
                            SECTORS[random.nextInt(5)],
                            "CIVIC",
                            "LOCAL",
                            "DK-" + random.nextInt(200),
                            "t" + random.nextInt(50) + "|t" + random.nextInt(50),
                            i % 5 == 0 ? "AFFECTED GROUP g" + random.nextInt(100) + " 1 2 2" : "",
                            person ? "30-44" : ""))
                    .append('\n');
        }
        Response started = given().header("Authorization", "Bearer " + PlatformResource.token("steward", "steward"))
                .contentType("text/csv")
                .body(file.toString().getBytes(StandardCharsets.UTF_8))
                .post("/v1/actors/imports");
        started.then().statusCode(202);
        return Person.id(started);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static JsonPath ended(UUID id) throws InterruptedException {
        while (true) {
            JsonPath report =
                    Person.STEWARD.asks().get("/v1/actors/imports/" + id).jsonPath();
            if (!report.getString("state").equals("RUNNING")) {
                return report;
            }
            Thread.sleep(100);
        }
    }

    private static void awaitSent() throws Exception {
        try (Connection connection = PlatformResource.database();
                Statement query = connection.createStatement()) {
            boolean waiting = true;
            while (waiting) {
                try (ResultSet row = query.executeQuery("""
                        select exists (select from event_log where position is null)
                            or exists (select from relay_state where last_position > sent_position)""")) {
                    row.next();
                    waiting = row.getBoolean(1);
                }
                Thread.sleep(20);
            }
        }
    }
}
