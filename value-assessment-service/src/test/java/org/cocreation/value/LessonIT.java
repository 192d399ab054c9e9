package org.cocreation.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.contracts.Affiliation;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.LearningEvent.LessonEmbedded;
import org.cocreation.contracts.LearningEvent.LessonRecorded;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.PlatformResource.Seen;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an arena learns, and how an organisation makes it part of what it does. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LessonIT {

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    private AnArena arena;

    @BeforeEach
    void convene() {
        arena = AnArena.convened(caller);
        arena.tell(arena.formed());
        await("assessment-opened", arena.id.toString());
    }

    @Test
    void aSeatHolderRecordsWhatTheArenaLearned() throws IOException {
        String lesson = lesson("{\"arenaId\": \"%s\", \"kind\": \"DRIVER\", \"text\": \"Begin with those who skate\"}")
                .statusCode(201)
                .header("Location", notNullValue())
                .body("source", equalTo("MANUAL"))
                .extract()
                .path("id");

        Seen seen = await("lesson-recorded", lesson);
        LessonRecorded recorded = json.readValue(seen.data(), LessonRecorded.class);
        assertThat(recorded).isEqualTo(new LessonRecorded(arena.id, UUID.fromString(lesson), "DRIVER", "MANUAL", null));
        assertThat(Published.faults(recorded)).isEmpty();
        assertThat(seen.data()).doesNotContain("skate");
        given().get("/v1/lessons/" + lesson).then().statusCode(200).body("text", equalTo("Begin with those who skate"));
        given().get("/v1/lessons?arenaId=" + arena.id).then().body("items.id", contains(lesson));
    }

    @Test
    void everyFaultOfALessonIsNamedAndStrangersRecordNone() {
        lesson("{\"kind\": \"GOSSIP\", \"text\": \"  \"}")
                .statusCode(400)
                .contentType(endsWith("problem+json"))
                .body("errors.pointer", containsInAnyOrder("/arenaId", "/kind", "/text"));
        lesson("{\"arenaId\": \"%s\", \"kind\": \"BARRIER\", \"source\": \"TEST\", \"text\": \"t\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/sourceId"));
        String body = "{\"arenaId\": \"%s\", \"kind\": \"BARRIER\", \"text\": \"t\"}";
        post(arena.outsider, "/v1/lessons", body.formatted(arena.id))
                .statusCode(403)
                .body("type", endsWith("seat-needed"));
        post(arena.outsider, "/v1/lessons", body.formatted(UUID.randomUUID())).statusCode(404);
        given().get("/v1/lessons/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("lesson-not-found"));
    }

    @Test
    void theLearningOfATestIsALessonExactlyOnce() {
        PrototypeTested tested = tested(true);
        arena.tell(tested);
        arena.tell(tested);
        arena.tell(tested(false));
        String marker = lesson("{\"arenaId\": \"%s\", \"kind\": \"INSIGHT\", \"text\": \"afterwards\"}")
                .statusCode(201)
                .extract()
                .path("id");
        Waiting.untilEqual(
                2, () -> given().get("/v1/lessons?arenaId=" + arena.id).path("items.size()"));

        given().get("/v1/lessons?limit=1&arenaId=" + arena.id)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
        given().get("/v1/lessons?arenaId=" + arena.id)
                .then()
                .body("items.id", org.hamcrest.Matchers.hasItem(marker))
                .body(
                        "items.find { it.source == 'TEST' }.sourceId",
                        equalTo(tested.testId().toString()))
                .body("items.find { it.source == 'TEST' }.kind", equalTo("INSIGHT"))
                .body("items.find { it.source == 'TEST' }.text", nullValue());
    }

    @Test
    void anOrganisationMakesALessonItsNorm() throws IOException {
        String lesson = lesson("{\"arenaId\": \"%s\", \"kind\": \"INSIGHT\", \"text\": \"Test before drawing\"}")
                .extract()
                .path("id");
        UUID municipality = UUID.randomUUID();
        UUID official = arena.officer;
        affiliate(official, municipality);
        String body = """
                {"lessonIds": ["%s"], "kind": "NORM", "text": "Test with users before drawing", "doubleLoop": true,
                 "effectiveFrom": "2026-06-01"}""".formatted(lesson);

        post(official, "/v1/embeddings", body).statusCode(403).body("type", endsWith("organisation-needed"));
        Waiting.untilEqual(
                400, () -> actingFor(official, municipality, "{}").extract().statusCode());
        actingFor(official, municipality, "{}")
                .body("errors.pointer", containsInAnyOrder("/lessonIds", "/kind", "/text", "/doubleLoop"));
        actingFor(official, municipality, body.replace(lesson, UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/lessonIds/0"));
        String embedding = actingFor(official, municipality, body)
                .statusCode(201)
                .body("organisationId", equalTo(municipality.toString()))
                .extract()
                .path("id");

        Seen seen = await("lesson-embedded", embedding);
        LessonEmbedded embedded = json.readValue(seen.data(), LessonEmbedded.class);
        assertThat(seen.key()).isEqualTo(municipality.toString());
        assertThat(embedded.arenaIds()).containsExactly(arena.id);
        assertThat(embedded.doubleLoop()).isTrue();
        assertThat(Published.faults(embedded)).isEmpty();
        given().get("/v1/embeddings/" + embedding).then().statusCode(200).body("lessonIds", contains(lesson));
        given().get("/v1/embeddings?organisationId=" + municipality).then().body("items.id", contains(embedding));
        given().get("/v1/embeddings?lessonId=" + lesson).then().body("items.id", contains(embedding));
        given().get("/v1/lessons?organisationId=" + municipality).then().body("items.id", contains(lesson));
    }

    private ValidatableResponse lesson(String body) {
        return post(arena.citizens.get(0), "/v1/lessons", body.formatted(arena.id));
    }

    private ValidatableResponse post(UUID actor, String path, String body) {
        return given().auth()
                .oauth2(arena.token(actor))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private ValidatableResponse actingFor(UUID actor, UUID organisation, String body) {
        return given().auth()
                .oauth2(arena.token(actor))
                .header("Acting-For", organisation)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/embeddings")
                .then();
    }

    private PrototypeTested tested(boolean learningGiven) {
        return new PrototypeTested(
                arena.id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                40,
                0.3,
                null,
                "REFUTED",
                "PIVOT",
                learningGiven,
                List.of(),
                List.of());
    }

    private void affiliate(UUID person, UUID organisation) {
        PlatformResource.publish(
                ActorEvent.TOPIC,
                new ActorUpdated(
                        person,
                        "PERSON",
                        Sector.PUBLIC,
                        LeadershipDomain.ADMINISTRATIVE,
                        Level.LOCAL,
                        false,
                        List.of("DK-157"),
                        List.of(),
                        List.of(),
                        List.of(new Affiliation(organisation, null, null)),
                        "ACTIVE",
                        caller.loginKey(PlatformResource.issuer(), person.toString()),
                        List.of("affiliations")));
    }

    private static Seen await(String name, String keyOrSubject) {
        return awaitEvent(
                ValueAssessmentEvent.TOPIC,
                name,
                seen -> seen.key().equals(keyOrSubject)
                        || keyOrSubject.equals(seen.headers().get("ce_subject")));
    }
}
