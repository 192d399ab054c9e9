package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cocreation.arena.deliberation.OpenContributions;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say in an arena, who can read it, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DeliberationIT {

    private static final String TOPIC = "arena-events.v1";

    @Inject
    OpenContributions openContributions;

    private final Town town = new Town();

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    private UUID arena;
    private String idea;

    @AfterEach
    void today() {
        clock.moveTo(Duration.ZERO);
    }

    @BeforeEach
    void convene() {
        for (String name : List.of("fay", "ada", "sam")) {
            town.person(name, Sector.CITIZENRY, LeadershipDomain.CIVIC);
        }
        town.person("finn", Sector.PUBLIC, LeadershipDomain.POLITICAL);
        Map<String, SeatRole> seats = seatsOfTwo();
        seats.put("ada", SeatRole.CITIZEN);
        arena = town.formedArena(seats);
        idea = town.post("ada", "/v1/arenas/" + arena + "/proposals", "{\"title\": \"Benches\", \"summary\": \"Ten\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void anybodyContributesToAnOpenArenaAndTheEventSaysSoWithoutTheText() {
        Response made = say("sam", "SUGGESTION", "PROPOSAL", idea, "Put them in the shade");
        String id = made.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/contributions/" + made.path("id")))
                .body("state", equalTo("VISIBLE"))
                .extract()
                .path("id");

        given().get("/v1/contributions/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("text", equalTo("Put them in the shade"))
                .body("language", equalTo("en"))
                .body("about.kind", equalTo("PROPOSAL"))
                .body("by", equalTo(town.id("sam").toString()))
                .body("settlement", nullValue());
        assertThat(awaitEvent(TOPIC, "contribution-made", event -> event.data().contains(id))
                        .data())
                .contains("SUGGESTION", idea)
                .doesNotContain("shade");
        awaitTimeline("org.cocreation.contribution-made.v1");
    }

    @Test
    void aClosedArenaHearsItsSeatHoldersOnly() {
        String closed = town.post("fay", "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "WORKING_GROUP", "name": "Behind a door",
                         "admission": {"mode": "INVITED", "open": false}}""".formatted(
                                given().get("/v1/arenas/" + arena).<String>path("challengeId")))
                .path("id");
        String path = "/v1/arenas/" + closed + "/contributions";
        town.post("sam", path, contribution("QUESTION", "ARENA", closed, "May I?", ""))
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/arena-door-closed"));
        town.seats("sam", UUID.fromString(closed), SeatRole.CITIZEN);
        town.post("sam", path, contribution("QUESTION", "ARENA", closed, "May I?", ""))
                .then()
                .statusCode(201);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        town.post("sam", contributions(), "{\"about\": {\"kind\": \"MOON\"}, \"kind\": \"SHOUT\", \"txt\": \"x\"}")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/about/kind", "/about/id", "/kind", "/txt", "/text", "/language"));
        town.post(
                        "sam",
                        contributions(),
                        contribution("CONCERN", "ARENA", arena, "x".repeat(5_001), "")
                                .replace("\"en\"", "\"english please\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/text", "/language"));
        say("sam", "CONCERN", "PROPOSAL", UUID.randomUUID(), "About nothing")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/about/id"));
        say("sam", "CONCERN", "ARENA", idea, "About another arena").then().statusCode(400);
        String path = "/v1/contributions/" + said("sam", "CONCERN", "ARENA", arena, "It is loud");
        town.post("fay", path + "/hide", "{\"reason\": \" \"}").then().statusCode(400);
        town.post("fay", path + "/outcome", "{\"outcome\": \"NOT_TAKEN_UP\", \"version\": 1}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/reason", "/version"));
        given().get(contributions() + "?sort=loudest").then().statusCode(400);
        given().get(contributions() + "?waiting=LONG").then().statusCode(400);
        given().get(contributions() + "?waiting=OPEN&about=" + arena).then().statusCode(400);
        given().get("/v1/contributions/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/contributions/" + UUID.randomUUID() + "/answers")
                .then()
                .statusCode(404);
        given().get("/v1/contributions/" + UUID.randomUUID() + "/trail").then().statusCode(404);
        given().get("/v1/arenas/" + UUID.randomUUID() + "/contributions").then().statusCode(404);
        given().get("/v1/proposals/" + UUID.randomUUID() + "/contributions")
                .then()
                .statusCode(404);
    }

    @Test
    void anAnswerAnswersAContributionAndNothingAnswersAnAnswer() {
        String question = said("sam", "QUESTION", "PROPOSAL", idea, "Who pays?");
        String answer = answer("ada", question, 201).path("id");

        answer("ada", answer, 400);
        answer("ada", UUID.randomUUID().toString(), 400);
        town.post("ada", contributions(), contribution("ANSWER", "PROPOSAL", idea, "Everybody", ""))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/inReplyTo"));
        town.post("ada", contributions(), contribution("CONCERN", "PROPOSAL", idea, "But", reply(question)))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/inReplyTo"));
        town.post("ada", contributions(), contribution("ANSWER", "ARENA", arena, "Everybody", reply(question)))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/about"));
        given().get("/v1/contributions/" + question + "/answers").then().body("items.id", equalTo(List.of(answer)));
        given().get("/v1/contributions/" + answer + "/answers").then().body("items", hasSize(0));
    }

    @Test
    void peopleTalkAboutASessionOfTheirArena() {
        String session = town.post("fay", "/v1/arenas/" + arena + "/sessions", """
                        {"title": "Walk along the harbour", "setting": "PHYSICAL", "place": "The old bus stop",
                         "startsAt": "2099-05-01T16:00:00Z", "endsAt": "2099-05-01T18:00:00Z"}""")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String concern = said("sam", "CONCERN", "SESSION", session, "It is far without a bus");

        assertThat(pages(contributions() + "?about=" + session)).containsExactly(concern);
        String other = town.formedArena(seatsOfTwo()).toString();
        town.post(
                        "fay",
                        "/v1/arenas/" + other + "/contributions",
                        contribution("CONCERN", "SESSION", session, "Far", ""))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/about/id"));
    }

    @Test
    void listsArePagedWithoutGapsByNewestAndByOldest() {
        List<String> all = new ArrayList<>();
        List<String> ofIdea = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(said("sam", "ARGUMENT_FOR", "ARENA", arena, "For the arena " + i));
            ofIdea.add(said("sam", i == 0 ? "CONCERN" : "ARGUMENT_AGAINST", "PROPOSAL", idea, "Against it " + i));
            all.add(ofIdea.get(i));
        }
        assertThat(pages(contributions() + "?limit=3&sort=oldest")).isEqualTo(all);
        assertThat(pages(contributions() + "?limit=4")).isEqualTo(reversed(all));
        assertThat(pages(contributions() + "?limit=2&sort=oldest&about=" + idea))
                .isEqualTo(ofIdea);
        assertThat(pages(contributions() + "?limit=2&about=" + arena))
                .hasSize(5)
                .doesNotContainAnyElementsOf(ofIdea);
        assertThat(pages("/v1/proposals/" + idea + "/contributions?limit=2")).isEqualTo(reversed(ofIdea));
        assertThat(pages("/v1/proposals/" + idea + "/contributions?waiting=OPEN"))
                .isEqualTo(ofIdea.subList(0, 1));
        assertThat(pages(contributions() + "?waiting=OPEN")).isEqualTo(ofIdea.subList(0, 1));
        String cursor = given().get(contributions() + "?limit=1").path("nextCursor");
        given().queryParam("cursor", cursor)
                .get(contributions() + "?sort=oldest")
                .then()
                .statusCode(400);
    }

    @Test
    void aHiddenTextIsForItsAuthorAndTheFacilitatorsUntilAnAppealRestoresIt() {
        String path = "/v1/contributions/" + said("sam", "CONCERN", "PROPOSAL", idea, "The mayor lies");
        town.post("ada", path + "/hide", "{\"reason\": \"insults\"}").then().statusCode(403);
        town.post("fay", path + "/hide", "{\"reason\": \"insults somebody\"}")
                .then()
                .statusCode(200)
                .header("Cocreation-Events", notNullValue())
                .body("state", equalTo("HIDDEN"));
        town.post("fay", path + "/hide", "{\"reason\": \"twice\"}").then().statusCode(409);

        given().get(path).then().body("text", nullValue()).body("hiding.reason", equalTo("insults somebody"));
        for (String reader : List.of("ada", "finn")) {
            town.as(reader, "participant").get(path).then().body("text", nullValue());
        }
        for (String reader : List.of("sam", "fay")) {
            town.as(reader, "participant").get(path).then().body("text", equalTo("The mayor lies"));
            town.as(reader, "participant").get(contributions()).then().body("items[0].text", equalTo("The mayor lies"));
        }
        given().get(contributions()).then().body("items[0].text", nullValue());

        town.post("ada", path + "/appeal", "{\"reason\": \"unfair\"}").then().statusCode(403);
        town.post("sam", path + "/appeal", "{\"reason\": \"He did say ten benches\"}")
                .then()
                .statusCode(200);
        town.post("sam", path + "/appeal", "{\"reason\": \"again\"}").then().statusCode(409);
        given().get(contributions() + "?waiting=APPEALED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].hiding.appeal.reason", nullValue());
        town.as("fay", "participant").get(path).then().body("hiding.appeal.reason", equalTo("He did say ten benches"));
        town.post("fay", path + "/outcome", "{\"outcome\": \"NOT_TAKEN_UP\", \"reason\": \"hidden\"}")
                .then()
                .statusCode(409);
        assertThat(openContributions.on(List.of(UUID.fromString(idea))))
                .as("hiding does not hide a concern from a decision")
                .hasSize(1);

        // As long as fay is the only facilitator she judges; the test of two facilitators is below.
        town.post("fay", path + "/appeal/outcome", "{\"outcome\": \"UPHELD\", \"reason\": \"It is on record\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("VISIBLE"))
                .body("hiding.appeal.answer", equalTo("It is on record"));
        awaitEvent(
                TOPIC,
                "contribution-restored",
                event -> event.data().contains(path.substring(path.lastIndexOf("/") + 1)));
        given().get(path).then().body("text", equalTo("The mayor lies"));
        town.post("fay", path + "/hide", "{\"reason\": \"all the same\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/contribution-restored-by-appeal"));
    }

    @Test
    void whoHidItDoesNotJudgeTheAppealWhileAnotherFacilitatorCan() {
        arena = town.formedArena(seatsOfTwo(), "finn");
        String path = "/v1/contributions/" + said("sam", "CONCERN", "ARENA", arena, "Nobody listens");
        town.post("fay", path + "/hide", "{\"reason\": \"not true\"}").then().statusCode(200);
        town.post("sam", path + "/appeal", "{\"reason\": \"It is\"}").then().statusCode(200);

        String close = "{\"outcome\": \"REJECTED\", \"reason\": \"Not about a person\"}";
        town.post("sam", path + "/appeal/outcome", close).then().statusCode(403);
        town.post("fay", path + "/appeal/outcome", close)
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/not-impartial"));
        town.post("finn", path + "/appeal/outcome", close)
                .then()
                .statusCode(200)
                .body("state", equalTo("HIDDEN"))
                .body("hiding.appeal.outcome", equalTo("REJECTED"));
        town.post("finn", path + "/appeal/outcome", close).then().statusCode(409);
    }

    @Test
    void aWithdrawnTextIsForItsAuthorOnly() {
        String path = "/v1/contributions/" + said("sam", "SUGGESTION", "PROPOSAL", idea, "Call me any time");
        town.post("fay", path + "/withdraw").then().statusCode(403);
        town.post("sam", path + "/withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        town.as("fay", "participant").get(path).then().body("text", nullValue());
        town.as("sam", "participant").get(path).then().body("text", equalTo("Call me any time"));
        awaitEvent(
                TOPIC,
                "contribution-withdrawn",
                event -> event.data().contains(path.substring(path.lastIndexOf("/") + 1)));
        assertThat(openContributions.on(List.of(UUID.fromString(idea)))).isEmpty();
    }

    @Test
    void facilitatorsAndAuthorsSayWhatBecameOfAContribution() {
        String question = said("sam", "QUESTION", "PROPOSAL", idea, "Who pays?");
        String settle = "/v1/contributions/" + question + "/outcome";
        town.post("finn", settle, "{\"outcome\": \"ANSWERED\"}").then().statusCode(403);
        town.post("sam", settle, "{\"outcome\": \"ANSWERED\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/contribution-not-answered"));
        answer("ada", question, 201);
        town.post("sam", settle, "{\"outcome\": \"ANSWERED\"}").then().statusCode(200);

        String concern = said("sam", "CONCERN", "ARENA", arena, "The evenings are loud");
        settle = "/v1/contributions/" + concern + "/outcome";
        town.post("ada", settle, "{\"outcome\": \"NOT_TAKEN_UP\", \"reason\": \"elsewhere\"}")
                .then()
                .statusCode(403);
        String takenUp = "{\"outcome\": \"TAKEN_UP\", \"proposalId\": \"%s\", \"version\": %d}";
        town.post("ada", settle, takenUp.formatted(idea, 2))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/version"));
        town.post("ada", settle, takenUp.formatted(UUID.randomUUID(), 1))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/proposalId"));
        town.post("ada", settle, takenUp.formatted(idea, 1)).then().statusCode(200);
        town.post("fay", settle, "{\"outcome\": \"NOT_TAKEN_UP\", \"reason\": \"no\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/contribution-settled-already"));
        assertThat(awaitEvent(
                                TOPIC,
                                "contribution-settled",
                                event -> event.data().contains(concern))
                        .data())
                .contains("TAKEN_UP", idea);
        given().get("/v1/contributions/" + concern + "/trail")
                .then()
                .body("outcome", equalTo("TAKEN_UP"))
                .body("takenUp.proposalId", equalTo(idea))
                .body("takenUp.title", equalTo("Benches"))
                .body("tests", hasSize(0));
    }

    @Test
    void oneOfManyWhoSettleAtOnceWins() {
        String path = "/v1/contributions/" + said("sam", "SUGGESTION", "PROPOSAL", idea, "Paint them blue");
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String who = i % 2 == 0 ? "fay" : "ada";
            String reason = "reason " + i;
            all.add(CompletableFuture.supplyAsync(() -> town.post(
                            who,
                            path + "/outcome",
                            "{\"outcome\": \"NOT_TAKEN_UP\", \"reason\": \"%s\"}".formatted(reason))
                    .statusCode()));
        }
        List<Integer> codes = all.stream().map(CompletableFuture::join).sorted().toList();

        assertThat(codes).containsExactly(200, 409, 409, 409, 409, 409);
        town.as("fay", "participant")
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"stale\"}")
                .post(path + "/hide")
                .then()
                .statusCode(412);
    }

    @Test
    void anArenaThatHasEndedIsSilent() {
        String lapsing = town.post("fay", "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "WORKING_GROUP", "name": "Too late", "formBy": "%s",
                         "admission": {"mode": "INVITED", "open": true}}""".formatted(
                                given().get("/v1/arenas/" + arena).<String>path("challengeId"),
                                Instant.now().plus(1, ChronoUnit.DAYS)))
                .path("id");
        String path = "/v1/arenas/" + lapsing + "/contributions";
        String before = town.post("sam", path, contribution("CONCERN", "ARENA", lapsing, "Hurry", ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        clock.moveTo(Duration.ofDays(2));
        jobs.runSoon();
        awaitEvent(TOPIC, "arena-lapsed", event -> event.key().equals(lapsing));

        town.post("sam", path, contribution("CONCERN", "ARENA", lapsing, "Too late", ""))
                .then()
                .statusCode(409);
        town.post("sam", "/v1/contributions/" + before + "/withdraw").then().statusCode(409);
        given().get(path).then().body("items", hasSize(1));
    }

    private static Map<String, SeatRole> seatsOfTwo() {
        Map<String, SeatRole> seats = new LinkedHashMap<>();
        seats.put("fay", SeatRole.CITIZEN);
        seats.put("finn", SeatRole.POLITICIAN);
        return seats;
    }

    private String contributions() {
        return "/v1/arenas/" + arena + "/contributions";
    }

    private Response say(String who, String kind, String about, Object id, String text) {
        return town.post(who, contributions(), contribution(kind, about, id, text, ""));
    }

    private String said(String who, String kind, String about, Object id, String text) {
        return say(who, kind, about, id, text).then().statusCode(201).extract().path("id");
    }

    private Response answer(String who, String to, int status) {
        Response answer =
                town.post(who, contributions(), contribution("ANSWER", "PROPOSAL", idea, "Everybody", reply(to)));
        answer.then().statusCode(status);
        return answer;
    }

    private static String reply(String to) {
        return ", \"inReplyTo\": \"" + to + "\"";
    }

    private static String contribution(String kind, String about, Object id, String text, String more) {
        return """
                {"about": {"kind": "%s", "id": "%s"}, "kind": "%s", "text": "%s", "language": "en"%s}""".formatted(about, id, kind, text, more);
    }

    private static List<String> reversed(List<String> list) {
        List<String> copy = new ArrayList<>(list);
        java.util.Collections.reverse(copy);
        return copy;
    }

    private static List<String> pages(String first) {
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

    private void awaitTimeline(String type) {
        Waiting.until(
                "the timeline shows " + type,
                () -> given().queryParam("limit", 200)
                        .get("/v1/arenas/" + arena + "/timeline")
                        .<List<String>>path("items.type")
                        .contains(type));
    }
}
