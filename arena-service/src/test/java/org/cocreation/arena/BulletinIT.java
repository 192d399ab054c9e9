package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Front stage and back stage of an arena at the door of this service. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BulletinIT {

    private static final String RULE = ", \"rule\": {\"kind\": \"MAJORITY\", \"quorum\": 0.5}";

    private static final String TOPIC = "arena-events.v1";
    private static final String PROBLEMS = "http://localhost:8080/problems/";

    private final Town town = new Town();
    private UUID arena;
    private String path;

    @BeforeEach
    void settle() {
        town.person("ada", Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
        town.person("bo", Sector.CITIZENRY, LeadershipDomain.CIVIC);
        town.person("stranger", Sector.CITIZENRY, LeadershipDomain.CIVIC);
        Map<String, SeatRole> seats = new LinkedHashMap<>();
        seats.put("ada", SeatRole.CITIZEN);
        seats.put("bo", SeatRole.CITIZEN);
        arena = town.formedArena(seats);
        path = "/v1/arenas/" + arena + "/bulletins";
    }

    @Test
    void theBackStageIsForSeatHoldersOnlyAndLeavesNoEvent() {
        String id = town.post("bo", path, "{\"stage\": \"BACK\", \"text\": \"Who talks to the mayor?\"}")
                .then()
                .statusCode(201)
                .header("Cocreation-Events", org.hamcrest.Matchers.nullValue())
                .extract()
                .path("id");
        String bulletin = "/v1/bulletins/" + id;
        String back = path + "?stage=BACK";

        town.as("ada", "participant").get(bulletin).then().statusCode(200);
        town.as("ada", "participant").get(back).then().statusCode(200).body("items", hasSize(1));
        for (String hidden : List.of(bulletin, back)) {
            given().get(hidden).then().statusCode(404).body("type", equalTo(PROBLEMS + "bulletin-not-found"));
            town.as("stranger", "participant").get(hidden).then().statusCode(404);
            town.as("stranger", "steward").get(hidden).then().statusCode(404);
            town.as("ada", "participant", "steward").get(hidden).then().statusCode(404);
        }
        given().get(path).then().statusCode(200).body("items", hasSize(0));
        town.post("stranger", path, "{\"stage\": \"BACK\", \"text\": \"Let me in\"}")
                .then()
                .statusCode(403);
    }

    @Test
    void thePublicIsToldOnlyWhatRestsOnAFactOfTheArena() {
        town.post("ada", path, "{\"stage\": \"FRONT\", \"text\": \"All is well\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/references"));
        String session = session(arena);
        String elsewhere = session(UUID.fromString(otherArena()));
        town.post("ada", path, front(fact("SESSION", session), fact("SESSION", elsewhere), fact("TEST", session)))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/references/1", "/references/2"));
        town.post("bo", path, front(fact("SESSION", session)))
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEMS + "not-a-spokesperson"));

        String id = town.post("ada", path, front(fact("SESSION", session)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(awaitEvent(TOPIC, "bulletin-published", event -> event.data().contains(id))
                        .data())
                .contains(session, "SESSION")
                .doesNotContain("the harbour");
        given().get("/v1/bulletins/" + id).then().statusCode(200).body("references[0].kind", equalTo("SESSION"));
        given().get(path).then().body("items", hasSize(1));
    }

    @Test
    void aDecisionOfTheArenaIsAFactButNotThatOfAnother() {
        Deciding elsewhere = new Deciding(1, 1);
        String theirs = elsewhere.opens("ADOPT_PROPOSAL", elsewhere.proposal("A bench"), RULE);
        String ours = town.post("ada", "/v1/arenas/" + arena + "/decisions", """
                        {"decisionType": "SET_RULES", "question": "Shall we meet on Mondays?",
                         "options": [{"code": "mondays", "title": "On Mondays"}], %s %s}""".formatted(Deciding.far(), RULE))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        town.post("ada", path, front(fact("DECISION", theirs)))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/references/0"));
        town.post("ada", path, front(fact("DECISION", ours)))
                .then()
                .statusCode(201)
                .body("references[0].kind", equalTo("DECISION"));
    }

    @Test
    void aSpokespersonSpeaksAsWell() {
        String seat = given().get("/v1/arenas/" + arena + "/seats")
                .path("items.find { it.actorId == '%s' }.id".formatted(town.id("bo")));
        town.as("ada", "participant")
                .body("{\"functions\": [\"SPOKESPERSON\"], \"reason\": \"speaks well\"}")
                .put("/v1/arenas/" + arena + "/seats/" + seat + "/functions")
                .then()
                .statusCode(200);

        town.post("bo", path, front(fact("SESSION", session(arena)))).then().statusCode(201);
    }

    @Test
    void publishedAssessmentsAndAdoptionsAreFactsToo() {
        UUID assessment = UUID.randomUUID();
        PlatformResource.publish(
                ValueAssessmentEvent.TOPIC,
                new AssessmentPublished(
                        arena,
                        assessment,
                        "BASELINE",
                        null,
                        null,
                        UUID.randomUUID(),
                        1,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null));

        Waiting.until(
                "the assessment is known",
                () -> town.post("ada", path, front(fact("ASSESSMENT", assessment.toString())))
                                .statusCode()
                        == 201);
        town.post("ada", path, front(fact("ADOPTION", assessment.toString())))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/references/0"));
    }

    private String session(UUID of) {
        return town.post("ada", "/v1/arenas/" + of + "/sessions", """
                        {"title": "At the harbour", "setting": "PHYSICAL",
                         "held": {"heldAt": "%s", "minutes": 60, "attendees": []}}""".formatted(
                                Instant.now().minusSeconds(2)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String otherArena() {
        Map<String, SeatRole> seats = new LinkedHashMap<>();
        seats.put("ada", SeatRole.CITIZEN);
        return town.formedArena(seats).toString();
    }

    private static String fact(String kind, String id) {
        return "{\"kind\": \"%s\", \"id\": \"%s\"}".formatted(kind, id);
    }

    private static String front(String... facts) {
        return "{\"stage\": \"FRONT\", \"text\": \"We met at the harbour\", \"references\": [%s]}"
                .formatted(String.join(",", facts));
    }
}
