package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameAdopted;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameReshaped;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions of proposals and what changed, proposals made of others, and one that ends in favour of another. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ProposalHistoryIT {

    private static final String TOPIC = "arena-events.v1";

    private final Town town = new Town();
    private UUID arena;

    @BeforeEach
    void convene() {
        for (String name : List.of("fay", "ada", "bo", "sam")) {
            town.person(name, Sector.CITIZENRY, LeadershipDomain.CIVIC);
        }
        town.person("finn", Sector.PUBLIC, LeadershipDomain.POLITICAL);
        Map<String, SeatRole> seats = new LinkedHashMap<>();
        seats.put("fay", SeatRole.CITIZEN);
        seats.put("finn", SeatRole.POLITICIAN);
        seats.put("ada", SeatRole.CITIZEN);
        arena = town.formedArena(seats);
    }

    @Test
    void aProposalShowsThatItWasJudgedByCriteriaThatHaveChangedSince() {
        String id = idea("ada", "Benches at the harbour");
        addAuthor(id, "ada", "finn");
        String path = "/v1/proposals/" + id;
        town.post("ada", path + "/submit").then().statusCode(200);
        value(new ValueFrameAdopted(arena, UUID.randomUUID(), 1, List.of()));
        value(judged(id, 1));
        given().get(path).then().body("judgementOutdated", equalTo(false));

        value(new ValueFrameReshaped(arena, UUID.randomUUID(), UUID.randomUUID(), 1, 2, List.of(), List.of()));
        Waiting.until("the reshaping", () -> given().get(path).path("judgementOutdated"));

        value(judged(id, 2));
        Waiting.until("the new judgement", () -> !given().get(path).<Boolean>path("judgementOutdated"));
        value(judged(id, 1));
        String other = idea("ada", "Another");
        given().get("/v1/proposals/" + other).then().body("judgementOutdated", equalTo(false));
        given().get(path).then().body("judgementOutdated", equalTo(false));
    }

    private AssessmentPublished judged(String proposal, int frameVersion) {
        return new AssessmentPublished(
                arena,
                UUID.randomUUID(),
                "PROTOTYPE",
                UUID.fromString(proposal),
                UUID.randomUUID(),
                UUID.randomUUID(),
                frameVersion,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                1,
                null,
                null);
    }

    private static void value(ValueAssessmentEvent event) {
        PlatformResource.publish(ValueAssessmentEvent.TOPIC, event);
    }

    @Test
    void whatChangedBetweenVersionsIsShownAndAContributionIsFollowedThroughThem() {
        String id = idea("ada", "Benches at the harbour");
        addAuthor(id, "ada", "finn");
        String path = "/v1/proposals/" + id;
        town.post("ada", path + "/submit").then().statusCode(200);
        String suggestion = town.post("sam", "/v1/arenas/" + arena + "/contributions", """
                        {"about": {"kind": "PROPOSAL", "id": "%s"}, "kind": "SUGGESTION", "text": "Shade!", "language": "en"}""".formatted(id))
                .path("id");
        String firstTest = test(path, 4);
        town.post("ada", path + "/iterate", """
                        {"basis": "PIVOT", "title": "Benches in the shade at the harbour", "summary": "Ten benches.\\nIn spring.",
                         "changeLogic": [{"assumption": "they sit longer", "critical": true}],
                         "budgetAsked": {"amount": 900000, "currency": "DKK"}}""").then().statusCode(200);
        String secondTest = test(path, 38);

        given().get(path + "/versions")
                .then()
                .body("items.version", contains(1, 2))
                .body("items[0].basis", equalTo("PIVOT"))
                .body("items[1].endedAt", nullValue());
        String cursor = given().get(path + "/versions?limit=1").path("nextCursor");
        given().queryParam("cursor", cursor).get(path + "/versions").then().body("items.version", contains(2));
        given().get(path + "/versions/1").then().body("title", equalTo("Benches at the harbour"));
        given().get(path + "/versions/2").then().body("title", equalTo("Benches in the shade at the harbour"));
        given().get(path + "/versions/3").then().statusCode(404).body("type", endsWith("/problems/version-not-found"));
        given().get(path + "/versions/one").then().statusCode(400);
        given().get("/v1/proposals/" + UUID.randomUUID() + "/versions").then().statusCode(404);
        given().get(path + "/versions/1/diff/2")
                .then()
                .body("title.in", contains("SAME", "ADDED", "SAME"))
                .body("title[1].text", equalTo(" in the shade"))
                .body("summary.in", contains("SAME", "REMOVED", "ADDED", "SAME"))
                .body("changeLogic.removed.assumption", contains("they come"))
                .body("changeLogic.added.assumption", contains("they sit longer"))
                .body("budgetAsked.from", nullValue())
                .body("budgetAsked.to.amount", equalTo(900000))
                .body("language", nullValue());
        given().get(path + "/versions/2/diff/1").then().body("title.in", contains("SAME", "REMOVED", "SAME"));

        town.post("finn", "/v1/contributions/" + suggestion + "/outcome", """
                        {"outcome": "TAKEN_UP", "proposalId": "%s", "version": 2}""".formatted(id))
                .then()
                .statusCode(200);
        town.as("fay", "steward").body("""
                        {"jurisdiction": "DK-101", "status": "CONSIDERED", "observedAt": "2026-01-31"}""").post(path + "/adoptions").then().statusCode(201);
        given().get("/v1/contributions/" + suggestion + "/trail")
                .then()
                .body("adoptions.jurisdiction", contains("DK-101"))
                .body("adoptions[0].status", equalTo("CONSIDERED"))
                .body("takenUp.title", equalTo("Benches in the shade at the harbour"))
                .body("takenUp.state", equalTo("TESTED"))
                .body("tests.testId", contains(secondTest))
                .body("tests[0].outcome", equalTo("SUPPORTED"));
        assertThat(firstTest).isNotEqualTo(secondTest);
    }

    @Test
    void proposalsMadeOfAnotherAreFoundInAllArenas() {
        String origin = idea("ada", "Benches");
        UUID first = arena;
        convene();
        List<String> derived = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            derived.add(
                    0,
                    town.post("ada", "/v1/arenas/" + arena + "/proposals", """
                            {"title": "Benches, too", "derivedFrom": "%s"}""".formatted(origin))
                            .path("id"));
        }
        assertThat(arena).isNotEqualTo(first);
        String path = "/v1/proposals/" + origin + "/derived";
        given().get(path + "?limit=2").then().body("items.id", equalTo(derived.subList(0, 2)));
        given().queryParam("cursor", given().get(path + "?limit=2").<String>path("nextCursor"))
                .get(path)
                .then()
                .body("items.id", equalTo(derived.subList(2, 3)))
                .body("items[0].arenaId", equalTo(arena.toString()));
        given().get("/v1/proposals/" + derived.get(0)).then().body("derivedFrom", equalTo(origin));
        given().get("/v1/proposals/" + derived.get(0) + "/derived").then().body("items", hasSize(0));
        given().get("/v1/proposals/" + UUID.randomUUID() + "/derived").then().statusCode(404);
    }

    @Test
    void aProposalEndsInFavourOfAnotherOnceEachOfItsAuthorsHasConsented() {
        String ending = idea("ada", "Benches");
        addAuthor(ending, "ada", "bo");
        addAuthor(ending, "ada", "finn");
        String other = idea("sam", "Seats");
        town.post("sam", "/v1/proposals/" + ending + "/support").then().body("supporters", equalTo(1));
        String merge = "/v1/proposals/" + ending + "/merge";
        given().get(merge).then().statusCode(404);
        String into = "{\"into\": \"%s\", \"reason\": \"the same wish\"}".formatted(other);

        town.post("sam", merge, into).then().statusCode(403);
        for (Object unfit : List.of(ending, UUID.randomUUID())) {
            town.post("ada", merge, "{\"into\": \"%s\"}".formatted(unfit))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/into"));
        }
        town.post("ada", "/v1/proposals/" + ending + "/set-aside", "{\"reason\": \"MERGED\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        town.post("ada", merge, into)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("consents.actorId", contains(town.id("ada").toString()))
                .body(
                        "awaited",
                        containsInAnyOrder(
                                town.id("bo").toString(), town.id("finn").toString()));
        town.post("finn", merge, into).then().statusCode(409).body("type", endsWith("/problems/merge-open-already"));
        town.post("sam", merge + "/consent").then().statusCode(403);
        town.post("bo", merge + "/consent").then().statusCode(200).body("state", equalTo("OPEN"));
        town.post("bo", merge + "/consent").then().statusCode(200).body("awaited", hasSize(1));
        given().get("/v1/proposals/" + ending).then().body("state", equalTo("IDEA"));

        town.post("finn", merge + "/consent")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("awaited", hasSize(0))
                .body("consents", hasSize(3));
        given().get("/v1/proposals/" + ending)
                .then()
                .body("state", equalTo("SET_ASIDE"))
                .body("setAside.reason", equalTo("MERGED"))
                .body("setAside.note", equalTo("the same wish"))
                .body("setAside.mergedInto", equalTo(other))
                .body("supporters", equalTo(1));
        given().get("/v1/proposals/" + other)
                .then()
                .body("supporters", equalTo(0))
                .body("authors.actorId", contains(town.id("sam").toString()));
        assertThat(awaitEvent(TOPIC, "proposal-set-aside", event -> event.data().contains(ending))
                        .data())
                .contains("MERGED", other);
        town.post("sam", "/v1/proposals/" + other + "/support").then().body("supporters", equalTo(1));
        town.post("ada", merge + "/decline").then().statusCode(409);
    }

    @Test
    void aMergeCanBeDeclinedOrConcludedByAFacilitatorWithAReason() {
        String ending = idea("ada", "Benches");
        addAuthor(ending, "ada", "bo");
        String other = idea("sam", "Seats");
        String merge = "/v1/proposals/" + ending + "/merge";
        String into = "{\"into\": \"%s\"}".formatted(other);
        town.post("ada", merge, into).then().statusCode(200);
        town.post("bo", merge + "/decline").then().statusCode(200).body("state", equalTo("DECLINED"));
        town.post("bo", merge + "/consent").then().statusCode(409);

        town.post("fay", merge, into)
                .then()
                .statusCode(200)
                .body("consents", hasSize(0))
                .body("awaited", hasSize(2));
        town.post("ada", merge + "/conclude", "{\"reason\": \"I want it\"}")
                .then()
                .statusCode(403);
        town.post("fay", merge + "/conclude", "{}").then().statusCode(400).body("errors.pointer", contains("/reason"));
        town.post("fay", merge + "/conclude", "{\"reason\": \"Bo has moved away\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        given().get("/v1/proposals/" + ending).then().body("setAside.note", equalTo("Bo has moved away"));
        given().get("/v1/proposals/" + other).then().body("state", equalTo("IDEA"));
    }

    @Test
    void aSoleAuthorMergesAtOnceAndAMergeLapsesWithItsProposal() {
        String first = idea("ada", "Benches");
        String second = idea("ada", "Seats");
        String third = idea("ada", "Stools");
        addAuthor(third, "ada", "bo");
        town.post("ada", "/v1/proposals/" + first + "/merge", "{\"into\": \"%s\"}".formatted(second))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));

        String merge = "/v1/proposals/" + third + "/merge";
        town.post("ada", merge, "{\"into\": \"%s\"}".formatted(first)).then().statusCode(400);
        town.post("ada", merge, "{\"into\": \"%s\"}".formatted(second)).then().body("state", equalTo("OPEN"));
        town.post("ada", "/v1/proposals/" + second + "/set-aside", "{\"reason\": \"PARKED\"}")
                .then()
                .statusCode(200);
        town.post("bo", merge + "/consent")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/merge-target-ended"));
        town.post("ada", "/v1/proposals/" + third + "/set-aside", "{\"reason\": \"WITHDRAWN\"}")
                .then()
                .statusCode(200);
        given().get(merge).then().body("state", equalTo("LAPSED"));
        town.post("bo", merge + "/consent").then().statusCode(409);
    }

    @Test
    void twoProposalsThatAreMergedIntoEachOtherAtOnceDoNotBothEnd() {
        for (int round = 0; round < 5; round++) {
            String one = idea("ada", "Benches");
            String two = idea("ada", "Seats");
            var first = CompletableFuture.supplyAsync(() -> mergeNow(one, two));
            var second = CompletableFuture.supplyAsync(() -> mergeNow(two, one));

            assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(200, 400);
        }
    }

    private int mergeNow(String ending, String into) {
        return town.post("ada", "/v1/proposals/" + ending + "/merge", "{\"into\": \"%s\"}".formatted(into))
                .statusCode();
    }

    private String idea(String who, String title) {
        return town.post(who, "/v1/arenas/" + arena + "/proposals", """
                        {"title": "%s", "summary": "Ten benches.\\nSoon.",
                         "changeLogic": [{"assumption": "they come", "critical": true}]}""".formatted(title))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void addAuthor(String proposal, String by, String name) {
        String authors = "/v1/proposals/" + proposal + "/authors";
        town.post(by, authors, "{\"actorId\": \"%s\"}".formatted(town.id(name)))
                .then()
                .statusCode(200);
        town.post(name, authors + "/" + town.id(name) + "/consent").then().statusCode(200);
    }

    private String test(String path, int successes) {
        String prototype = town.post("ada", path + "/prototypes", """
                        {"kind": "SPACE", "description": "planks on crates", "fidelity": 2}""")
                .then()
                .statusCode(201)
                .extract()
                .path("prototypes[-1].id");
        String test = town.post("finn", path + "/tests", """
                        {"prototypeId": "%s", "hypothesis": "most of those who pass sit down",
                         "method": "FIELD_BEHAVIOUR", "plannedN": 40, "groups": ["role:CITIZEN"],
                         "metric": {"name": "sat down", "kind": "PROPORTION", "direction": "UP", "target": 0.5}}""".formatted(prototype))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        town.post("finn", "/v1/tests/" + test + "/result", """
                        {"n": 40, "successes": %d, "next": "PIVOT"}""".formatted(successes))
                .then()
                .statusCode(200);
        return test;
    }
}
