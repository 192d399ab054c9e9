package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.AuthorityRecognised;
import org.cocreation.contracts.ActorEvent.AuthorityWithdrawn;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.Test;

/** A municipality convenes a task committee, which forms, prototypes and tests: the story that the whole service is for. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class GentofteIT {

    private static final String TOPIC = "arena-events.v1";
    private static final RestAssuredConfig DOUBLES =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    private final Town town = new Town();

    @Test
    void aTaskCommitteeFormsPrototypesAndLearnsFromATest() {
        UUID council = town.organisation("council", Sector.PUBLIC, LeadershipDomain.POLITICAL);
        town.clerkOf("clerk", council);
        UUID youthClub = town.organisation("youth club", Sector.CIVIL_SOCIETY, LeadershipDomain.CIVIC);
        town.clerkOf("club leader", youthClub);
        for (int i = 1; i <= 11; i++) {
            String group = i <= 5 ? "youth-13-18" : i <= 8 ? "neighbours" : "parents";
            town.person("citizen" + i, Sector.CITIZENRY, LeadershipDomain.CIVIC, group);
        }
        for (int i = 1; i <= 5; i++) {
            town.person("councillor" + i, Sector.PUBLIC, LeadershipDomain.POLITICAL);
        }
        town.person("officer", Sector.PUBLIC, LeadershipDomain.ADMINISTRATIVE);
        UUID authority = UUID.randomUUID();
        PlatformResource.publish(
                ActorEvent.TOPIC,
                new AuthorityRecognised(
                        council,
                        authority,
                        List.of("ADOPT_PROPOSAL", "SET_RULES", "COMPOSE"),
                        List.of("DK-157"),
                        null,
                        "BODY",
                        null));

        String challenge = town.post("councillor1", "/v1/challenges", """
                        {"title": "Places young people actually use", "kind": "PHYSICAL_PLANNING", "ambition": "WIDE",
                         "topics": ["youth"], "jurisdictions": ["DK-157"],
                         "affectedGroups": [{"code": "youth-13-18", "populationShare": 0.4},
                            {"code": "parents", "populationShare": 0.3}, {"code": "neighbours", "populationShare": 0.3}]}""")
                .then()
                .statusCode(201)
                .body("origin", equalTo("TOP_DOWN"))
                .extract()
                .path("id");
        String arenaId = town.post("councillor1", "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "TASK_COMMITTEE", "name": "Task committee on youth places",
                         "formationPolicy": {"authorisation": "MANDATE", "minLayShare": 0.5, "minAffectedCoverage": 0.66}}""".formatted(challenge))
                .then()
                .statusCode(201)
                .body("state", equalTo("CONVENING"))
                .extract()
                .path("id");
        UUID arena = UUID.fromString(arenaId);
        String arenaPath = "/v1/arenas/" + arena;
        given().get("/v1/challenges/" + challenge).then().body("state", equalTo("TAKEN_UP"));
        given().get(arenaPath + "/formation")
                .then()
                .body("met", equalTo(false))
                .body("criteria.findAll { !it.met }.criterion", hasItem("authorisation"));

        String mandate = """
                {"power": "RECOMMEND", "scope": {"decisionTypes": ["ADOPT_PROPOSAL"], "topics": ["youth"],
                    "jurisdictions": ["DK-157"]},
                 "rule": {"kind": "CONSENT", "quorum": 0.67, "maxRounds": 2,
                    "fallBack": {"kind": "CONCURRENT_MAJORITY", "groups": ["role:CITIZEN", "role:POLITICIAN"]}},
                 "validUntil": "2099-01-01T00:00:00Z", "answerWithinDays": 30}""";
        town.as("club leader", "authoriser")
                .header("Acting-For", youthClub)
                .body(mandate)
                .post(arenaPath + "/mandates")
                .then()
                .statusCode(403)
                .body("type", equalTo("http://localhost:8080/problems/no-recognised-authority"));
        String mandateId = awaitAuthority(council, mandate, arenaPath);

        for (int i = 1; i <= 10; i++) {
            town.accepts("citizen" + i, arena, SeatRole.CITIZEN);
        }
        for (int i = 1; i <= 5; i++) {
            town.accepts("councillor" + i, arena, SeatRole.POLITICIAN);
        }
        town.accepts("officer", arena, SeatRole.PUBLIC_EMPLOYEE);
        UUID late = town.accepts("citizen11", arena, SeatRole.CITIZEN);
        assertThat(awaitEvent(TOPIC, "seat-refused", event -> event.key().equals(arenaId))
                        .data())
                .contains(late.toString(), "FULL");

        String officerSeat = given().get(arenaPath + "/seats")
                .then()
                .body("items", hasSize(16))
                .extract()
                .path("items.find { it.role == 'PUBLIC_EMPLOYEE' }.id");
        town.as("officer", "participant")
                .body("{\"functions\": [\"FACILITATOR\"], \"reason\": \"knows the houses\"}")
                .put(arenaPath + "/seats/" + officerSeat + "/functions")
                .then()
                .statusCode(403);
        town.as("councillor1", "participant")
                .body("{\"functions\": [\"FACILITATOR\"], \"reason\": \"knows the houses\"}")
                .put(arenaPath + "/seats/" + officerSeat + "/functions")
                .then()
                .statusCode(200);

        given().get(arenaPath).then().body("state", equalTo("FORMED"));
        given().config(DOUBLES)
                .get(arenaPath + "/formation")
                .then()
                .body("met", equalTo(true))
                .body("laySeatShare", closeTo(0.6667, 1e-4))
                .body("diversity.evenness", closeTo(0.918296, 1e-6))
                .body("diversity.blau", closeTo(0.444444, 1e-6))
                .body("roseIndex", closeTo(0.9, 1e-9))
                .body("uncoveredGroups", hasSize(0));
        assertThat(awaitEvent(TOPIC, "arena-formed", event -> event.key().equals(arenaId))
                        .data())
                .contains(mandateId, "0.918296");
        given().get(arenaPath + "/adaptations").then().body("items[0].reason", equalTo("knows the houses"));

        String proposal = town.post("citizen1", arenaPath + "/proposals", """
                        {"title": "Skate park on the harbour", "summary": "A place to meet", "language": "en",
                         "changeLogic": [{"assumption": "they would use it weekly", "criterionCode": "use", "critical": true}]}""")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/proposals/" + proposal;
        town.post("citizen1", path + "/submit")
                .then()
                .statusCode(409)
                .body("type", equalTo("http://localhost:8080/problems/too-few-authors"));
        town.post("citizen1", path + "/authors", "{\"actorId\": \"%s\"}".formatted(town.id("councillor2")))
                .then()
                .statusCode(200)
                .body("authors.state", hasItem("INVITED"));
        town.post("councillor2", path + "/authors/" + town.id("councillor2") + "/consent")
                .then()
                .statusCode(200);
        town.post("citizen1", path + "/submit").then().statusCode(200).body("state", equalTo("PROPOSED"));

        test(path, 12, "REFUTED");
        town.post("citizen1", path + "/iterate", "{\"basis\": \"PIVOT\", \"summary\": \"Drawn with skaters\"}")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("state", equalTo("PROPOSED"));
        test(path, 33, "SUPPORTED");

        given().get(path)
                .then()
                .body("tests", hasSize(2))
                .body("tests[0].outcome", equalTo("REFUTED"))
                .body("earlierVersions[0].summary", equalTo("A place to meet"))
                .body("prototypes", hasSize(2))
                .body("untestedAssumptions", hasSize(0));
        String critical = awaitEvent(
                        TOPIC, "proposal-submitted", event -> event.data().contains(proposal))
                .data()
                .replaceAll(".*\"criticalAssumptions\":\\[\"([^\"]+)\"].*", "$1");
        assertThat(awaitEvent(
                                TOPIC,
                                "prototype-test-started",
                                event -> event.data().contains(proposal))
                        .data())
                .contains("\"assumptionId\":\"" + critical + "\"");
        town.post("citizen2", path + "/support").then().body("supporters", equalTo(1));
        awaitEvent(TOPIC, "support-changed", event -> event.data().contains(proposal));
        awaitTimeline(arenaPath);

        PlatformResource.publish(ActorEvent.TOPIC, new AuthorityWithdrawn(council, authority, "TERM_ENDED"));
        assertThat(awaitEvent(TOPIC, "mandate-ended", event -> event.key().equals(arenaId))
                        .data())
                .contains("AUTHORITY_LOST");
        PlatformResource.publish(ActorEvent.TOPIC, new ActorEvent.ActorErased(town.id("citizen3")));
        awaitEvent(
                TOPIC,
                "actor-left-arena",
                event -> event.data().contains(town.id("citizen3").toString()));
        awaitEvent(
                TOPIC,
                "arena-erasure-confirmed",
                event -> event.key().equals(town.id("citizen3").toString()));
        given().get(arenaPath + "/seats").then().body("items", hasSize(15));
    }

    private String awaitAuthority(UUID council, String mandate, String arenaPath) {
        for (int attempt = 0; attempt < 50; attempt++) {
            var answer = town.as("clerk", "authoriser")
                    .header("Acting-For", council)
                    .body(mandate)
                    .post(arenaPath + "/mandates");
            if (answer.statusCode() == 201) {
                return answer.path("id");
            }
            assertThat(answer.statusCode()).isEqualTo(403);
            Waiting.pause();
        }
        throw new AssertionError("the authority never arrived");
    }

    private void awaitTimeline(String arenaPath) {
        Waiting.until(
                "the timeline shows both",
                () -> given().queryParam("limit", 200)
                        .get(arenaPath + "/timeline")
                        .<List<String>>path("items.type")
                        .containsAll(List.of(
                                "org.cocreation.prototype-tested.v1", "org.cocreation.invitation-accepted.v1")));
    }

    private void test(String path, int successes, String outcome) {
        String prototype = town.post("citizen1", path + "/prototypes", """
                        {"kind": "SPACE", "description": "chalk-marked layout", "fidelity": 2}""")
                .then()
                .statusCode(201)
                .extract()
                .path("prototypes[-1].id");
        String test = town.post("citizen2", path + "/tests", """
                        {"prototypeId": "%s", "assumption": "they would use it weekly",
                         "hypothesis": "at least 60 %% of the invited young people would use it weekly",
                         "method": "SIMULATED_TASK", "plannedN": 40, "groups": ["affected:youth-13-18"],
                         "metric": {"name": "weekly use", "kind": "PROPORTION", "direction": "UP", "target": 0.6}}""".formatted(prototype))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        town.as("citizen2", "participant")
                .body("{\"metric\": {\"target\": 0.2}}")
                .patch("/v1/tests/" + test)
                .then()
                .statusCode(409)
                .body("type", equalTo("http://localhost:8080/problems/test-card-locked"));
        String result =
                "{\"n\": 40, \"successes\": %d, \"learning\": \"drawn by someone who does not skate\", \"next\": \"PIVOT\"}"
                        .formatted(successes);
        town.post("citizen2", "/v1/tests/" + test + "/result", result)
                .then()
                .statusCode(200)
                .body("result.outcome", equalTo(outcome));
        town.post("citizen2", "/v1/tests/" + test + "/result", result).then().statusCode(409);
    }
}
