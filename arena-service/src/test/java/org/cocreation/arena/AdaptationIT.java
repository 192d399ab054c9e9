package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.cocreation.contracts.Because;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.LearningEvent.LessonRecorded;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.contracts.ValueAssessmentEvent.AdaptationSuggested;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.PlatformResource.Seen;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arenas that change their shape, rest, go on as others, and end. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AdaptationIT {

    private static final String TOPIC = "arena-events.v1";
    private static final String WHY = "\"reason\": \"we have learned\", \"trigger\": \"MEMBER\"";

    private final Town town = new Town();
    private UUID arena;

    @BeforeEach
    void settle() {
        town.person("ada", Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
        town.person("bo", Sector.CITIZENRY, LeadershipDomain.CIVIC);
        town.person("carl", Sector.PUBLIC, LeadershipDomain.POLITICAL);
        arena = formed();
    }

    @Test
    void aSuggestionIsAcceptedByReframing() {
        UUID suggestion = suggested("REFRAME");
        UUID other = suggested("SPLIT");
        String proposal = idea("A skate park");

        adapt(
                        "ada",
                        "{\"kind\": \"RESCALE\", \"reason\": \"r\", \"trigger\": \"SUGGESTION\", \"level\": \"REGIONAL\","
                                + "\"suggestionId\": \"%s\"}".formatted(suggestion))
                .statusCode(400)
                .body("errors.pointer", contains("/suggestionId"))
                .body("errors.code", contains("other-kind"));
        String body = """
                {"kind": "REFRAME", "reason": "neighbours hear it", "trigger": "SUGGESTION", "suggestionId": "%s",
                 "framing": "A place that neighbours can live with"}""".formatted(suggestion);
        adapt("ada", body)
                .statusCode(201)
                .header("Location", endsWith("/adaptations/2"))
                .body("kind", equalTo("REFRAME"))
                .body("before.framing", contains("Places to meet"))
                .body("after.framing", contains("A place that neighbours can live with"))
                .body("after.framingVersion", contains("2"));

        Seen adapted = event("arena-adapted", arena, "REFRAME");
        assertThat(adapted.data()).contains(suggestion.toString()).doesNotContain("neighbours can live");
        given().get("/v1/suggestions/" + suggestion)
                .then()
                .header("ETag", notNullValue())
                .body("state", equalTo("ACCEPTED"))
                .body("adaptationNo", equalTo(2))
                .body("because.measure", contains("gap"));
        given().get("/v1/proposals/" + proposal).then().body("framingOutdated", equalTo(true));
        given().get("/v1/proposals/" + idea("Another")).then().body("framingOutdated", equalTo(false));
        refused(adapt("ada", body.replace("live with", "love")), 409, "suggestion-settled");
        adapt("ada", body.replace(suggestion.toString(), UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/suggestionId"));

        String dismiss = "/v1/suggestions/" + other + "/dismiss";
        refused(town.post("bo", dismiss, "{\"reason\": \"no\"}").then(), 403, "not-a-facilitator");
        town.post("ada", dismiss, "{}").then().statusCode(400).body("errors.pointer", contains("/reason"));
        town.post("ada", dismiss, "{\"reason\": \"we stay together\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        refused(town.post("ada", dismiss, "{\"reason\": \"again\"}").then(), 409, "suggestion-settled");
        given().get("/v1/arenas/" + arena + "/suggestions?state=DISMISSED")
                .then()
                .body("items.id", contains(other.toString()));
        given().get("/v1/arenas/" + arena + "/suggestions?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
        given().get("/v1/arenas/" + arena + "/adaptations/2").then().statusCode(200);
        given().get("/v1/arenas/" + arena + "/adaptations/9").then().statusCode(404);
    }

    @Test
    void everyFaultIsNamedAndNothingHappens() {
        adapt("ada", "{\"kind\": \"SPIN\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/kind", "/reason", "/trigger"));
        adapt(
                        "ada",
                        "{\"kind\": \"DISSOLVE\", \"reason\": \"r\", \"trigger\": \"SUGGESTION\", \"framing\": \"x\","
                                + "\"decisionId\": \"%s\", \"dissolveReason\": \"SPLIT\"}".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/suggestionId", "/decisionId", "/framing", "/dissolveReason", "/noLessons"));
        adapt(
                        "ada",
                        "{\"kind\": \"RECOMPOSE\", " + WHY + ", \"seatPlan\": ["
                                + "{\"role\": \"CITIZEN\", \"min\": 2, \"max\": 1, \"voting\": true, \"lay\": true},"
                                + "{\"role\": \"CITIZEN\", \"min\": 0, \"max\": 1, \"voting\": true, \"lay\": true}]}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/seatPlan/0/min", "/seatPlan/1/role", "/seatPlan"));
        refused(adapt("bo", "{\"kind\": \"PAUSE\", " + WHY + "}"), 403, "not-in-charge-of-arena");
        refused(adapt("ada", "{\"kind\": \"RESUME\", " + WHY + "}"), 409, "arena-move-not-allowed");
        refused(adapt("ada", "{\"kind\": \"OPEN\", " + WHY + "}"), 409, "adaptation-changes-nothing");
        town.post("ada", "/v1/arenas/" + UUID.randomUUID() + "/adaptations", "{\"kind\": \"OPEN\", " + WHY + "}")
                .then()
                .statusCode(404);

        given().get("/v1/arenas/" + arena).then().body("adaptations", equalTo(1));
    }

    @Test
    void theShapeFollowsAndTheDoorStaysOpenWhileAGroupHasNoSeat() {
        adapt("ada", "{\"kind\": \"CLOSE\", " + WHY + "}").statusCode(201);
        adapt("ada", "{\"kind\": \"OPEN\", " + WHY + "}").statusCode(201);
        adapt("ada", "{\"kind\": \"RESCALE\", " + WHY + ", \"jurisdictions\": [\"DK-157\", \"DK-101\"]}")
                .statusCode(201)
                .body("before.jurisdictions", contains("DK-157"));
        adapt("ada", """
                        {"kind": "RECOMPOSE", %s, "seatPlan": [
                            {"role": "CITIZEN", "min": 1, "max": 2, "voting": true, "lay": true},
                            {"role": "PUBLIC_MANAGER", "min": 0, "max": 1, "voting": true, "lay": false}],
                         "needs": [{"assetKind": "RESOURCE", "tag": "loan guarantee"}]}""".formatted(WHY)).statusCode(201).body("after.needs", contains("RESOURCE loan guarantee"));
        assertThat(event("arena-adapted", arena, "RECOMPOSE\",\"trigger\":\"MEMBER\",\"before\":{\"seatPlan")
                        .data())
                .contains("PUBLIC_MANAGER", "\"needs\":[{\"assetKind\":\"RESOURCE\",\"tag\":\"loan guarantee\"}]");
        given().get("/v1/arenas/" + arena + "/seats").then().body("items", hasSize(3));

        UUID strict = convened("""
                "seatPlan": [{"role": "CITIZEN", "min": 1, "max": 9, "voting": true, "lay": true}],
                "formationPolicy": {"minSeats": 1, "minSectors": 1, "maxSectorShare": 1, "minAffectedCoverage": 1,
                    "authorisation": "NONE", "facilitator": true},""");
        town.seats("bo", strict, SeatRole.CITIZEN);
        town.seats("ada", strict, SeatRole.CITIZEN);
        give("ada", strict, "bo");
        given().get("/v1/arenas/" + strict)
                .then()
                .body("state", equalTo("FORMED"))
                .body("warnings", hasSize(0));
        town.as("ada", "participant")
                .delete("/v1/arenas/" + strict + "/seats/" + seat(strict, "ada"))
                .then()
                .statusCode(204);
        given().get("/v1/arenas/" + strict)
                .then()
                .body("state", equalTo("FORMED"))
                .body("warnings", contains("minAffectedCoverage"));
        refused(adapt("bo", strict, "{\"kind\": \"CLOSE\", " + WHY + "}"), 409, "coverage-unmet");
    }

    @Test
    void anArenaRestsAndGoesOn() {
        String pause = "{\"kind\": \"PAUSE\", " + WHY + "}";
        adapt("ada", pause).statusCode(201).body("after.state", contains("PAUSED"));
        refused(adapt("ada", pause), 409, "arena-move-not-allowed");
        adapt("ada", "{\"kind\": \"RESUME\", " + WHY + "}").statusCode(201);
        given().get("/v1/arenas/" + arena).then().body("state", equalTo("FORMED"));
    }

    @Test
    void ofTwoFacilitatorsAtOnceOneWins() {
        String before = given().get("/v1/arenas/" + arena).header("ETag");
        List<Integer> guarded = both(text -> town.as("ada", "participant")
                .header("If-Match", before)
                .body("{\"kind\": \"REFRAME\", " + WHY + ", \"framing\": \"" + text + "\"}")
                .post("/v1/arenas/" + arena + "/adaptations"));
        assertThat(guarded).containsExactlyInAnyOrder(201, 412);

        List<Integer> unguarded =
                both(text -> town.post("ada", "/v1/arenas/" + arena + "/adaptations", dissolve("\"WITHDRAWN\"")));
        assertThat(unguarded).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aSplitForgetsNobodyAndNothing() {
        String proposal = proposal("A skate park");
        String idea = idea("A bench");
        String loose = idea("A tree");
        String ada = seat(arena, "ada");
        String bo = seat(arena, "bo");
        String carl = seat(arena, "carl");
        String body = """
                {"kind": "SPLIT", %s, "successors": [
                    {"name": "Skaters", "framing": "A park", "seatIds": ["%s", "%s"], "proposalIds": [%s],
                     "formationPolicy": {"minSeats": 2}},
                    {"name": "Neighbours", "seatIds": [%s], "proposalIds": [%s], "otherIdeas": %s}]}""";

        adapt("ada", body.formatted(WHY, ada, UUID.randomUUID(), "", "\"" + bo + "\"", "", "null"))
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "unknown", "seat-forgotten", "proposal-forgotten", "idea-forgotten", "idea-forgotten"))
                .body(
                        "errors.detail",
                        hasItems(
                                "seat " + carl + " goes to no successor",
                                "proposal " + proposal + " goes to no successor"));
        given().get("/v1/arenas/" + arena).then().body("state", equalTo("FORMED"));

        adapt(
                        "ada",
                        body.formatted(
                                WHY,
                                ada,
                                bo,
                                "\"" + proposal + "\"",
                                "\"" + carl + "\", \"" + ada + "\"",
                                "\"" + idea + "\", \"" + proposal + "\"",
                                "true"))
                .statusCode(201)
                .body("after.state", contains("DISSOLVED"))
                .body("after.successors", hasSize(2));

        List<String> successors =
                given().get("/v1/arenas/" + arena + "/lineage").path("successors.id");
        assertThat(successors).hasSize(2);
        String skaters = named(successors, "Skaters");
        String neighbours = named(successors, "Neighbours");
        given().get("/v1/arenas/" + skaters)
                .then()
                .body("state", equalTo("FORMED"))
                .body("framing.version", equalTo(2));
        given().get("/v1/arenas/" + neighbours)
                .then()
                .body("state", equalTo("CONVENING"))
                .body("framing.version", equalTo(1));
        given().get("/v1/arenas/" + skaters + "/lineage")
                .then()
                .body("predecessors.id", contains(arena.toString()))
                .body("predecessors.kind", contains("SPLIT"))
                .body("parent", nullValue());
        given().get("/v1/arenas/" + skaters + "/seats")
                .then()
                .body("items.actorId", containsInAnyOrder(id("ada"), id("bo")))
                .body("items.find { it.actorId == '%s' }.functions".formatted(id("ada")), contains("FACILITATOR"));
        given().get("/v1/proposals/" + proposal)
                .then()
                .body("arenaId", equalTo(skaters))
                .body("state", equalTo("PROPOSED"))
                .body("framingOutdated", equalTo(true));
        given().get("/v1/proposals/" + loose).then().body("arenaId", equalTo(neighbours));
        given().get("/v1/arenas/" + neighbours + "/proposals")
                .then()
                .body("items", hasSize(3))
                .body("items.title", containsInAnyOrder("A bench", "A tree", "A skate park"));
        assertThat(event("arena-split", arena, skaters).data()).contains(neighbours, proposal, id("carl"));
        assertThat(event("arena-dissolved", arena, "SPLIT").data()).contains(skaters, "\"proposals\":1");
        awaitEvent(TOPIC, "arena-formed", event -> event.key().equals(skaters));
        given().get("/v1/arenas/" + arena)
                .then()
                .body("state", equalTo("DISSOLVED"))
                .body("dissolveReason", equalTo("SPLIT"));
        refused(adapt("ada", "{\"kind\": \"PAUSE\", " + WHY + "}"), 409, "arena-move-not-allowed");
        town.post("bo", "/v1/proposals/" + proposal + "/support").then().statusCode(200);
    }

    @Test
    void arenasMergeWhenAFacilitatorOfEachAgrees() {
        UUID other = formed("bo", "carl");
        String proposal = idea("A bench");
        String merge = """
                {"kind": "MERGE", %s, "arenaIds": ["%s"], "successor": {"name": "Both", "framing": "Together"}}""".formatted(WHY, other);

        adapt("ada", merge.replace(other.toString(), arena.toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/arenaIds/0"));
        adapt("ada", merge)
                .statusCode(409)
                .body("type", endsWith("/problems/merge-not-possible"))
                .body("errors.code", contains("not-agreed"));
        String agreement = "/v1/arenas/" + other + "/merge-agreement";
        String terms = "{\"arenaIds\": [\"%s\"], \"reason\": \"same people\"}".formatted(arena);
        refused(town.as("ada", "participant").body(terms).put(agreement).then(), 403, "not-a-facilitator");
        town.as("bo", "participant").body(terms).put(agreement).then().statusCode(200);
        town.as("bo", "participant").delete(agreement).then().statusCode(204);
        given().get(agreement).then().statusCode(404);
        town.as("bo", "participant").body(terms).put(agreement).then().statusCode(200);
        given().get(agreement).then().body("agreedBy", equalTo(id("bo")));

        adapt("ada", merge).statusCode(201).body("kind", equalTo("MERGE"));

        String successor = given().get("/v1/arenas/" + other + "/lineage").path("successors[0].id");
        given().get("/v1/arenas/" + successor)
                .then()
                .body("name", equalTo("Both"))
                .body("state", equalTo("FORMED"));
        given().get("/v1/arenas/" + successor + "/seats")
                .then()
                .body("items.actorId", containsInAnyOrder(id("ada"), id("bo"), id("carl")));
        given().get("/v1/arenas/" + successor + "/lineage")
                .then()
                .body("predecessors.id", containsInAnyOrder(arena.toString(), other.toString()));
        given().get("/v1/proposals/" + proposal).then().body("arenaId", equalTo(successor));
        assertThat(event("arenas-merged", UUID.fromString(successor), "sourceIds")
                        .data())
                .contains(arena.toString(), other.toString());
        event("arena-dissolved", other, "MERGED");
        event("arena-dissolved", arena, "MERGED");
    }

    @Test
    void whatIsOpenIsHandedOverOrSetAside() {
        UUID heir = formed("ada", "carl");
        String first = proposal("A skate park");
        adapt("ada", dissolve("\"TASK_COMPLETED\", \"handOverTo\": \"" + UUID.randomUUID() + "\""))
                .statusCode(400)
                .body("errors.pointer", contains("/handOverTo"));
        adapt("ada", dissolve("\"TASK_COMPLETED\", \"handOverTo\": \"" + heir + "\""))
                .statusCode(201);
        given().get("/v1/proposals/" + first).then().body("arenaId", equalTo(heir.toString()));
        given().get("/v1/arenas/" + heir + "/lineage").then().body("predecessors.kind", contains("HANDED_OVER"));

        adapt("ada", heir, dissolve("\"WITHDRAWN\"")).statusCode(201);
        given().get("/v1/proposals/" + first)
                .then()
                .body("state", equalTo("SET_ASIDE"))
                .body("setAside.reason", equalTo("STOPPED"));
        event("proposal-set-aside", heir, first);
        assertThat(event("arena-dissolved", heir, "WITHDRAWN").data()).contains("\"successorIds\":[]");
    }

    @Test
    void workingGroupsAreListedUnderTheirArena() {
        UUID child = convened("\"parentArenaId\": \"" + arena + "\",");

        given().get("/v1/arenas?parentArenaId=" + arena).then().body("items.id", contains(child.toString()));
        given().get("/v1/arenas/" + arena + "/lineage").then().body("children.id", contains(child.toString()));
        given().get("/v1/arenas/" + child + "/lineage").then().body("parent.id", equalTo(arena.toString()));
        given().get("/v1/arenas/" + arena).then().body("state", equalTo("FORMED"));
    }

    @Test
    void aRecordedLessonIsAsGoodAsSayingThatThereIsNone() {
        String body = "{\"kind\": \"DISSOLVE\", " + WHY + ", \"dissolveReason\": \"TASK_COMPLETED\"}";
        adapt("ada", body).statusCode(400).body("errors.pointer", contains("/noLessons"));
        PlatformResource.publish(
                ValueAssessmentEvent.TOPIC, new LessonRecorded(arena, UUID.randomUUID(), "INSIGHT", "MANUAL", null));
        Waiting.until(
                "the lesson",
                () -> town.post("ada", "/v1/arenas/" + arena + "/adaptations", body)
                                .statusCode()
                        == 201);
        given().get("/v1/arenas/" + arena).then().body("state", equalTo("DISSOLVED"));
    }

    private UUID suggested(String kind) {
        UUID id = UUID.randomUUID();
        PlatformResource.publish(
                ValueAssessmentEvent.TOPIC,
                new AdaptationSuggested(arena, id, kind, List.of(new Because("gap", 0.5, 0.25)), UUID.randomUUID()));
        Waiting.until(
                "the suggestion", () -> given().get("/v1/suggestions/" + id).statusCode() == 200);
        return id;
    }

    private static String dissolve(String reason) {
        return "{\"kind\": \"DISSOLVE\", " + WHY + ", \"noLessons\": true, \"dissolveReason\": " + reason + "}";
    }

    private static List<Integer> both(Function<String, Response> request) {
        return List.of("one", "other").stream()
                .map(text ->
                        CompletableFuture.supplyAsync(() -> request.apply(text).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private UUID formed(String... names) {
        Map<String, SeatRole> seats = new LinkedHashMap<>();
        for (String name : names.length == 0 ? new String[] {"ada", "bo", "carl"} : names) {
            seats.put(name, name.equals("carl") ? SeatRole.POLITICIAN : SeatRole.CITIZEN);
        }
        return town.formedArena(seats);
    }

    private UUID convened(String more) {
        String challenge = given().get("/v1/arenas/" + arena).path("challengeId");
        return UUID.fromString(town.post("ada", "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "WORKING_GROUP", %s "name": "Another",
                         "admission": {"mode": "INVITED", "open": true}}""".formatted(challenge, more))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void give(String convener, UUID where, String name) {
        town.as(convener, "participant")
                .body("{\"functions\": [\"FACILITATOR\"], \"reason\": \"leads\"}")
                .put("/v1/arenas/" + where + "/seats/" + seat(where, name) + "/functions")
                .then()
                .statusCode(200);
    }

    private String seat(UUID where, String name) {
        return given().get("/v1/arenas/" + where + "/seats")
                .path("items.find { it.actorId == '%s' }.id".formatted(id(name)));
    }

    private String id(String name) {
        return town.id(name).toString();
    }

    private static String named(List<String> arenas, String name) {
        return arenas.stream()
                .filter(one -> name.equals(given().get("/v1/arenas/" + one).path("name")))
                .findFirst()
                .orElseThrow();
    }

    private String idea(String title) {
        return town.post("ada", "/v1/arenas/" + arena + "/proposals", "{\"title\": \"%s\"}".formatted(title))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String proposal(String title) {
        String proposal = idea(title);
        String path = "/v1/proposals/" + proposal;
        town.post("ada", path + "/authors", "{\"actorId\": \"%s\"}".formatted(id("carl")));
        town.post("carl", path + "/authors/" + id("carl") + "/consent").then().statusCode(200);
        town.post("ada", path + "/submit").then().statusCode(200);
        return proposal;
    }

    private ValidatableResponse adapt(String name, String body) {
        return adapt(name, arena, body);
    }

    private ValidatableResponse adapt(String name, UUID where, String body) {
        return town.post(name, "/v1/arenas/" + where + "/adaptations", body).then();
    }

    private static void refused(ValidatableResponse response, int status, String problem) {
        response.statusCode(status).body("type", endsWith("/problems/" + problem));
    }

    private static Seen event(String name, UUID key, String content) {
        return awaitEvent(
                TOPIC,
                name,
                event -> event.key().equals(key.toString()) && event.data().contains(content));
    }
}
