package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.PlatformResource.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients can rely on at the door of this service: lists, imports, refusals, clocks and races. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ArenaResourceIT {

    private static final String TOPIC = "arena-events.v1";

    private final Town town = new Town();

    @BeforeEach
    void settle() {
        town.person("ada", Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
        town.person("bo", Sector.CITIZENRY, LeadershipDomain.CIVIC);
    }

    @Test
    void anImportThatIsRepeatedCreatesNothingTwice() {
        String external = UUID.randomUUID().toString();
        String body = challenge("\"externalId\": {\"source\": \"petitions\", \"id\": \"%s\"},".formatted(external));
        String first = town.post("ada", "/v1/challenges", body)
                .then()
                .statusCode(201)
                .header("Cocreation-Events", notNullValue())
                .extract()
                .path("id");

        town.post("ada", "/v1/challenges", body)
                .then()
                .statusCode(200)
                .header("Cocreation-Events", nullValue())
                .body("id", equalTo(first));

        String ideas = "/v1/arenas/" + convene("true", "") + "/proposals";
        String idea = """
                {"title": "Ban it", "externalId": {"source": "petitions", "id": "%s"},
                 "externalSupport": {"count": 12345, "state": "open", "asOf": "2026-01-01T00:00:00Z",
                    "url": "https://petition.example/1"}}""".formatted(external);
        String shared =
                town.post("ada", ideas, idea).then().statusCode(201).extract().path("id");
        town.post("ada", ideas, idea)
                .then()
                .statusCode(200)
                .body("id", equalTo(shared))
                .body("supporters", equalTo(0))
                .body("externalSupport.count", equalTo(12345));
    }

    @Test
    void everyFaultOfABodyIsNamedAtOnce() {
        town.post("ada", "/v1/arenas", """
                        {"challengeId": "nonsense", "templateCode": "", "nme": "x",
                         "seatPlan": [{"role": "KING", "min": 1, "max": "two", "voting": true, "lay": true}]}""")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/challengeId",
                                "/templateCode",
                                "/name",
                                "/nme",
                                "/seatPlan/0/role",
                                "/seatPlan/0/max"));
    }

    @Test
    void unknownThingsAreNotFoundAndBadOnesAreRefused() {
        UUID nobody = UUID.randomUUID();
        for (String path : List.of("challenges", "arenas", "proposals", "mandates", "tests")) {
            given().get("/v1/" + path + "/" + nobody).then().statusCode(404);
            given().get("/v1/" + path + "/nonsense").then().statusCode(400);
        }
        for (String list : List.of("seats", "formation", "timeline", "mandates", "proposals", "adaptations")) {
            given().get("/v1/arenas/" + nobody + "/" + list).then().statusCode(404);
        }
        given().get("/v1/arena-templates/NONE").then().statusCode(404);
        given().get("/v1/arena-templates").then().body("items", hasSize(6));
        given().get("/v1/proposals?sort=loudest").then().statusCode(400);
        given().get("/v1/arenas?state=ASLEEP").then().statusCode(400);
        given().get("/v1/challenges?cursor=abc").then().statusCode(400);
    }

    @Test
    void aClosedArenaTakesIdeasFromSeatHoldersOnly() {
        UUID arena = convene("false", "");

        town.post("ada", "/v1/arenas/" + arena + "/proposals", "{\"title\": \"An idea\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("http://localhost:8080/problems/arena-not-open"));

        town.accepts("ada", arena, SeatRole.CITIZEN);
        awaitEvent(TOPIC, "actor-joined-arena", event -> event.key().equals(arena.toString()));
        town.post("ada", "/v1/arenas/" + arena + "/proposals", "{\"title\": \"An idea\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void listsAreSortedAndPagedWithoutGaps() {
        UUID arena = convene("true", "");
        String ideas = "/v1/arenas/" + arena + "/proposals";
        List<String> shared = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            shared.add(
                    0,
                    town.post("ada", ideas, "{\"title\": \"Idea %d\"}".formatted(i))
                            .path("id"));
        }
        assertThat(pages(ideas + "?limit=2")).isEqualTo(shared);

        String favourite = shared.get(3);
        town.post("ada", "/v1/proposals/" + favourite + "/support").then().statusCode(200);
        town.post("ada", "/v1/proposals/" + favourite + "/support").then().body("supporters", equalTo(1));
        List<String> bySupport = pages(ideas + "?limit=2&sort=support");
        assertThat(bySupport).hasSize(5).startsWith(favourite).containsExactlyInAnyOrderElementsOf(shared);

        town.as("ada", "participant")
                .delete("/v1/proposals/" + favourite + "/support")
                .then()
                .body("supporters", equalTo(0));
        given().get("/v1/proposals?state=PROPOSED&arenaId=" + arena).then().body("items", hasSize(0));
        given().get("/v1/arenas?state=CONVENING&topic=youth&jurisdiction=DK-157&affectedGroup=neighbours&limit=1")
                .then()
                .body("items", hasSize(1));
        given().get("/v1/challenges?state=TAKEN_UP&topic=youth&jurisdiction=DK-157&affectedGroup=neighbours&limit=1")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aStaleETagIsRefused() {
        UUID arena = convene("true", "");
        String path = "/v1/proposals/"
                + town.post("ada", "/v1/arenas/" + arena + "/proposals", "{\"title\": \"Idea\"}")
                        .path("id");
        String before = given().get(path).header("ETag");
        town.post("bo", path + "/authors", "{\"actorId\": \"%s\"}".formatted(town.id("bo")))
                .then()
                .statusCode(200)
                .body("authors.state", hasItems("AUTHOR", "ASKED"));

        town.as("ada", "participant")
                .header("If-Match", before)
                .body("{\"reason\": \"PARKED\"}")
                .post(path + "/set-aside")
                .then()
                .statusCode(412);
        town.post("ada", path + "/set-aside", "{\"reason\": \"PARKED\"}")
                .then()
                .statusCode(200)
                .body("setAside.reason", equalTo("PARKED"));
    }

    @Test
    void anArenaThatDoesNotFormInTimeLapses() {
        UUID arena =
                convene("true", "\"formBy\": \"%s\",".formatted(Instant.now().plusSeconds(2)));

        Seen lapsed = awaitEvent(TOPIC, "arena-lapsed", event -> event.key().equals(arena.toString()));

        assertThat(lapsed.data()).contains("minSeats", "facilitator");
        given().get("/v1/arenas/" + arena).then().body("state", equalTo("LAPSED"));
        town.post("ada", "/v1/arenas/" + arena + "/proposals", "{\"title\": \"Too late\"}")
                .then()
                .statusCode(409);
        UUID invitation = town.accepts("ada", arena, SeatRole.CITIZEN);
        assertThat(awaitEvent(TOPIC, "seat-refused", event -> event.key().equals(arena.toString()))
                        .data())
                .contains(invitation.toString(), "NOT_ADMITTING");
    }

    @Test
    void anArenaFormsOnceHoweverManyCriteriaBecomeTrueTogether() {
        UUID arena = convene("true", """
                "seatPlan": [{"role": "CITIZEN", "min": 1, "max": 9, "voting": true, "lay": true}],
                "formationPolicy": {"minSeats": 2, "minSectors": 1, "maxSectorShare": 1, "minAffectedCoverage": 0,
                    "authorisation": "NONE", "facilitator": false, "minCommittedHours": 10},""");
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (String who : List.of("ada", "bo")) {
            all.add(CompletableFuture.runAsync(() -> town.accepts(who, arena, SeatRole.CITIZEN)));
        }
        for (int i = 0; i < 2; i++) {
            all.add(CompletableFuture.runAsync(() -> PlatformResource.publish(
                    ActorEvent.TOPIC,
                    new CommitmentMade(
                            arena,
                            UUID.randomUUID(),
                            town.id("ada"),
                            Sector.CITIZENRY,
                            "TIME",
                            new java.math.BigDecimal("5.5"),
                            "h",
                            null,
                            null))));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();

        awaitEvent(TOPIC, "arena-formed", event -> event.key().equals(arena.toString()));
        assertThat(PlatformResource.events(TOPIC))
                .filteredOn(event ->
                        event.key().equals(arena.toString()) && event.type().contains("arena-formed"))
                .hasSize(1);
    }

    @Test
    void whoHasNoTokenOrNoRoleChangesNothing() {
        given().contentType("application/json")
                .body(challenge(""))
                .post("/v1/challenges")
                .then()
                .statusCode(401);
        town.as("ada", "auditor")
                .body(challenge(""))
                .post("/v1/challenges")
                .then()
                .statusCode(403);
        town.as("ada", "participant")
                .body("{}")
                .post("/v1/arenas/" + UUID.randomUUID() + "/mandates")
                .then()
                .statusCode(403);
    }

    private List<String> pages(String first) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = cursor == null
                    ? given().get(first)
                    : given().queryParam("cursor", cursor).get(first);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private UUID convene(String open, String more) {
        String challenge = town.post("ada", "/v1/challenges", challenge(""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(town.post("ada", "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "WORKING_GROUP", "name": "Working group", %s
                         "admission": {"mode": "INVITED", "open": %s}}""".formatted(challenge, more, open))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static String challenge(String more) {
        return """
                {"title": "A challenge", "kind": "PUBLIC_PROBLEM", "ambition": "SMALL", %s "topics": ["youth"],
                 "jurisdictions": ["DK-157"], "affectedGroups": [{"code": "neighbours"}]}""".formatted(more);
    }
}
