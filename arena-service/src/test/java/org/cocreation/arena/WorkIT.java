package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.PlatformResource.Seen;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions, tasks and moves of leadership at the door of this service. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WorkIT {

    private static final String TOPIC = "arena-events.v1";
    private static final String PROBLEMS = "http://localhost:8080/problems/";
    private static final String PATCH = "application/merge-patch+json";

    private final Town town = new Town();

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    private UUID arena;
    private String path;

    @BeforeEach
    void settle() {
        town.person("ada", Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
        town.person("bo", Sector.CITIZENRY, LeadershipDomain.CIVIC);
        town.person("cleo", Sector.PUBLIC, LeadershipDomain.POLITICAL);
        town.person("stranger", Sector.CITIZENRY, LeadershipDomain.CIVIC);
        Map<String, SeatRole> seats = new LinkedHashMap<>();
        seats.put("ada", SeatRole.CITIZEN);
        seats.put("bo", SeatRole.CITIZEN);
        seats.put("cleo", SeatRole.POLITICIAN);
        arena = town.formedArena(seats);
        path = "/v1/arenas/" + arena;
    }

    @AfterEach
    void today() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void aSessionIsPlannedMovedHeldAndCountedByRole() {
        Instant start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var planned = town.post("ada", path + "/sessions", session("Workshop", start));
        String id = planned.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("PLANNED"))
                .extract()
                .path("id");
        String session = "/v1/sessions/" + id;
        assertThat(seen("session-planned", id).data()).contains("https://meet.example/a");

        town.as("bo", "participant")
                .contentType(PATCH)
                .body("{\"title\": \"x\"}")
                .patch(session)
                .then()
                .statusCode(428);
        town.as("bo", "participant")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"setting\": \"DIGITAL\", \"colour\": \"red\", \"title\": null}")
                .patch(session)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/colour", "/title"));
        town.as("bo", "participant")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"setting\": \"DIGITAL\", \"place\": null, \"title\": \"Talk\"}")
                .patch(session)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Talk"))
                .body("place", nullValue());
        town.as("bo", "participant")
                .contentType(PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"title\": \"Late\"}")
                .patch(session)
                .then()
                .statusCode(412);

        String report = "{\"heldAt\": \"%s\", \"minutes\": 150, \"attendees\": [\"%s\", \"%s\", \"%s\"]}";
        town.post("ada", session + "/hold", report.formatted(past(), town.id("ada"), town.id("stranger"), arena))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/attendees/1", "/attendees/2"));
        town.post("ada", session + "/hold", report.formatted(past(), town.id("ada"), town.id("bo"), town.id("cleo")))
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("attendeesByRole.CITIZEN", equalTo(2));
        assertThat(seen("session-held", id).data())
                .contains("\"minutes\":150", "\"POLITICIAN\":1")
                .doesNotContain(town.id("bo").toString());
        town.post("ada", session + "/cancel", "{\"reason\": \"too late\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEMS + "session-not-planned"));

        given().get(session).then().body("attendees", nullValue());
        town.as("cleo", "participant")
                .get(session + "/attendees")
                .then()
                .statusCode(200)
                .body("items", hasItems(town.id("bo").toString()));
        town.as("stranger", "participant").get(session + "/attendees").then().statusCode(403);
        town.as("cleo", "participant", "steward")
                .get(session + "/attendees")
                .then()
                .statusCode(403);
        awaitTimeline("session-held");
    }

    @Test
    void aMeetingWithoutAPlanIsRecordedInOneStep() {
        String id = town.post("bo", path + "/sessions", """
                        {"title": "At the harbour", "setting": "PHYSICAL",
                         "held": {"heldAt": "%s", "minutes": 150, "attendees": ["%s"]}}""".formatted(past(), town.id("bo")))
                .then()
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("minutes", equalTo(150))
                .extract()
                .path("id");
        seen("session-held", id);
        assertThat(PlatformResource.events(TOPIC))
                .noneMatch(event ->
                        event.type().contains("session-planned") && event.data().contains(id));

        town.post("bo", path + "/sessions", "{\"title\": \"When?\", \"setting\": \"PHYSICAL\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/startsAt", "/endsAt"));
        town.post("stranger", path + "/sessions", session("Mine", Instant.now().plusSeconds(60)))
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEMS + "not-a-seat-holder"));
    }

    @Test
    void sessionsAreListedByArenaAndByActorWithoutGaps() {
        List<String> planned = new ArrayList<>();
        Instant start = Instant.now().plus(1, ChronoUnit.DAYS);
        for (int i = 0; i < 5; i++) {
            planned.add(
                    0,
                    town.post("ada", path + "/sessions", session("Session " + i, start.plusSeconds(i)))
                            .path("id"));
        }
        town.post("ada", "/v1/sessions/" + planned.get(0) + "/cancel", "{\"reason\": \"no\"}")
                .then()
                .statusCode(200);

        assertThat(pages(path + "/sessions?limit=2")).isEqualTo(planned);
        assertThat(pages("/v1/sessions?limit=2&actorId=" + town.id("bo"))).isEqualTo(planned);
        assertThat(pages(path + "/sessions?limit=3&state=PLANNED")).isEqualTo(planned.subList(1, 5));
        assertThat(pages("/v1/sessions?actorId=" + town.id("stranger"))).isEmpty();
        given().get("/v1/sessions").then().statusCode(400).body("errors.parameter", hasItems("actorId"));
        given().get("/v1/arenas/" + UUID.randomUUID() + "/sessions").then().statusCode(404);
    }

    @Test
    void calendarsCarryWhatIsPlannedAndSayWhatIsCancelled() {
        Instant start = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String id = town.post("ada", path + "/sessions", session("Værksted; på Ærø", start))
                .path("id");
        String feed = path + "/sessions.ics";
        var first = given().get(feed);
        first.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=utf-8"))
                .header("Cache-Control", equalTo("max-age=300"));
        assertThat(first.asString())
                .contains("UID:" + id, "SEQUENCE:0", "STATUS:CONFIRMED", "SUMMARY:Værksted\\; på Ærø")
                .contains("URL:https://meet.example/a");
        given().header("If-None-Match", first.header("ETag")).get(feed).then().statusCode(304);

        town.post("ada", "/v1/sessions/" + id + "/cancel", "{\"reason\": \"storm\"}");
        var second = given().header("If-None-Match", first.header("ETag")).get(feed);
        second.then().statusCode(200);
        assertThat(second.asString()).contains("UID:" + id, "SEQUENCE:1", "STATUS:CANCELLED");

        String own = given().get("/v1/sessions.ics?actorId=" + town.id("bo")).asString();
        assertThat(own).contains("UID:" + id, "Places to meet");
        assertThat(given().get("/v1/sessions.ics?actorId=" + town.id("stranger"))
                        .asString())
                .doesNotContain("VEVENT");
        given().get("/v1/sessions.ics").then().statusCode(400).contentType("application/problem+json");
        given().get("/v1/arenas/" + UUID.randomUUID() + "/sessions.ics")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void whatAnArenaPlannedIsCancelledWhenItLapses() {
        String challenge = given().get(path).path("challengeId");
        UUID late = UUID.fromString(town.post("ada", "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "TASK_COMMITTEE", "name": "Too few", "formBy": "%s"}""".formatted(
                                challenge, Instant.now().plus(1, ChronoUnit.DAYS)))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        town.seats("ada", late, SeatRole.CITIZEN);
        String id = town.post(
                        "ada",
                        "/v1/arenas/" + late + "/sessions",
                        session("First", Instant.now().plus(9, ChronoUnit.DAYS)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        clock.moveTo(Duration.ofDays(2));
        jobs.runSoon();
        awaitEvent(TOPIC, "arena-lapsed", event -> event.key().equals(late.toString()));
        seen("session-cancelled", id);

        given().get("/v1/sessions/" + id).then().body("state", equalTo("CANCELLED"));
        town.post(
                        "ada",
                        "/v1/arenas/" + late + "/sessions",
                        session("More", Instant.now().plusSeconds(60)))
                .then()
                .statusCode(409);
        town.post("ada", "/v1/arenas/" + late + "/moves", "{\"tool\": \"FRAME\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void aTaskIsAcceptedAndDoneByWhoWasAsked() {
        String id = town.post("ada", path + "/tasks", task("bo", "COMMISSIONED", ""))
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
        String task = "/v1/tasks/" + id;
        seen("governance-task-commissioned", id);

        town.post("ada", task + "/accept").then().statusCode(403).body("type", equalTo(PROBLEMS + "not-the-assignee"));
        town.post("bo", task + "/done")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEMS + "task-move-not-allowed"));
        town.post("bo", task + "/accept").then().statusCode(200).body("state", equalTo("ACCEPTED"));
        seen("governance-task-accepted", id);
        town.post("ada", task + "/done").then().statusCode(200).body("state", equalTo("DONE"));
        assertThat(seen("governance-task-closed", id).data()).contains("DONE");
        town.post("bo", task + "/decline").then().statusCode(409);
        given().get(task).then().statusCode(200).header("ETag", "\"2\"");

        town.post("ada", path + "/tasks", task("stranger", "GUIDED", ""))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/assigneeActorId"));
        assertThat(pages(path + "/tasks?state=DONE")).containsExactly(id);
        assertThat(pages(path + "/tasks?state=OPEN")).isEmpty();
        assertThat(pages(path + "/tasks?limit=1")).containsExactly(id);
    }

    @Test
    void aCommittedTaskNeedsACommitmentOfTheAssigneeToThisArena() {
        UUID commitment = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        commit(arena, commitment);
        commit(anotherArena(), elsewhere);
        String withCommitment = ", \"commitmentId\": \"%s\"";

        Waiting.until(
                "the commitment is known",
                () -> town.post("ada", path + "/tasks", task("bo", "COMMITTED", withCommitment.formatted(commitment)))
                                .statusCode()
                        == 201);
        for (String body : List.of(
                task("bo", "COMMITTED", ""),
                task("bo", "COMMITTED", withCommitment.formatted(elsewhere)),
                task("ada", "COMMITTED", withCommitment.formatted(commitment)))) {
            town.post("ada", path + "/tasks", body)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItems("/commitmentId"));
        }
    }

    @Test
    void everybodySeesWhoLedAndSeatHoldersSeeWhomAndWhy() {
        String body = "{\"tool\": \"BROKER\", \"targets\": [\"%s\", \"%s\"], \"note\": \"they had never met\"}"
                .formatted(town.id("bo"), town.id("stranger"));
        town.post("ada", path + "/moves", body).then().statusCode(201).body("targetCount", equalTo(2));
        Seen event =
                awaitEvent(TOPIC, "leadership-exercised", seen -> seen.key().equals(arena.toString()));
        assertThat(event.data())
                .contains("BROKER", "\"targetCount\":2")
                .doesNotContain("never met", town.id("bo").toString());

        given().get(path + "/moves")
                .then()
                .body("items", hasSize(1))
                .body("items[0].by", equalTo(town.id("ada").toString()))
                .body("items[0].note", nullValue())
                .body("items[0].targets", nullValue());
        town.as("stranger", "participant").get(path + "/moves").then().body("items[0].note", nullValue());
        town.as("cleo", "participant", "steward").get(path + "/moves").then().body("items[0].note", nullValue());
        town.as("cleo", "participant")
                .get(path + "/moves")
                .then()
                .body("items[0].note", equalTo("they had never met"))
                .body("items[0].targets", hasSize(2));
        town.as("bo", "participant")
                .get("/v1/me/export")
                .then()
                .statusCode(200)
                .body(
                        "traces.find { it.table == 'leadership_move' && it.column == 'targets' }.rows.note",
                        hasItem("they had never met"));

        town.post(
                        "ada",
                        path + "/moves",
                        "{\"tool\": \"FRAME\", \"targets\": [\"%s\", \"%s\"]}"
                                .formatted(town.id("bo"), UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/targets/1"));
        town.post("stranger", path + "/moves", "{\"tool\": \"FRAME\"}").then().statusCode(403);
        given().get(path + "/tasks").then().body("items", hasSize(0));
    }

    private UUID anotherArena() {
        return UUID.fromString(
                town.post("ada", "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "WORKING_GROUP", "name": "Another"}""".formatted(given().get(path).<String>path("challengeId")))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private void commit(UUID to, UUID commitment) {
        PlatformResource.publish(
                ActorEvent.TOPIC,
                new CommitmentMade(
                        to,
                        commitment,
                        town.id("bo"),
                        Sector.CITIZENRY,
                        "TIME",
                        new java.math.BigDecimal("5"),
                        "h",
                        null,
                        null));
    }

    private String task(String assignee, String engagement, String more) {
        return """
                {"title": "Ask the neighbours", "purpose": "DEFINE", "engagement": "%s", "openEnded": true,
                 "assigneeActorId": "%s", "dueOn": "2099-01-01" %s}""".formatted(engagement, town.id(assignee), more);
    }

    private static String session(String title, Instant start) {
        return """
                {"title": "%s", "startsAt": "%s", "endsAt": "%s", "setting": "HYBRID", "place": "Town hall",
                 "link": "https://meet.example/a", "agenda": ["Welcome", "Drawing"]}""".formatted(title, start, start.plusSeconds(7_200));
    }

    private static Instant past() {
        return Instant.now().minusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Seen seen(String name, String id) {
        return awaitEvent(TOPIC, name, event -> event.data().contains(id));
    }

    private void awaitTimeline(String name) {
        Waiting.until(
                name + " in the timeline",
                () -> given().get(path + "/timeline?limit=200")
                        .<List<String>>path("items.type")
                        .contains("org.cocreation." + name + ".v1"));
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
}
