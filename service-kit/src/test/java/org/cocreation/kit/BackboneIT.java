package org.cocreation.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.kit.note.ActorNotes;
import org.cocreation.kit.note.NoteService;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoteService.class)
@QuarkusTestResource(PlatformResource.class)
class BackboneIT {

    private static final String TOPIC = "actor-events.v1";

    private static io.restassured.specification.RequestSpecification participant() {
        return given().header("Authorization", "Bearer " + PlatformResource.token("ada", "participant"))
                .contentType(ContentType.JSON);
    }

    @Test
    void aChangeIsCommittedWithItsEventAndReachesKafka() {
        String text = unique();
        Response answer = participant().body(note(text)).post("/v1/notes");

        answer.then().statusCode(201).body("text", equalTo(text));
        UUID event = UUID.fromString(answer.header("Cocreation-Events"));
        PlatformResource.Seen seen = PlatformResource.awaitEvent(
                "arena-events.v1", "arena-erasure-confirmed", one -> event.equals(one.id()));
        assertThat(seen.sequence()).isEqualTo(1);
        assertThat(seen.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "urn:cocreation:platform:note-service")
                .containsKeys("ce_time", "ce_dataschema", "ce_dataref", "ce_correlationid");
    }

    @Test
    void aRefusedChangeLeavesNothingBehind() throws Exception {
        long before = count("select count(*) from event_log");
        participant()
                .body("{\"text\": \"%s\", \"size\": 13}".formatted(unique()))
                .post("/v1/notes")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/conflict"));
        assertThat(count("select count(*) from event_log")).isEqualTo(before);
    }

    @Test
    void everyFaultOfABodyIsNamedAtOnce() {
        participant()
                .body("{\"text\": \"\", \"colour\": \"PINK\", \"about\": \"x\", \"size\": \"7\", \"extra\": 1}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/text", "/colour", "/about", "/size", "/extra"))
                .body("errors.code", hasItems("not-blank", "unknown-value", "wrong-format", "unknown-field"));
    }

    @Test
    void brokenRequestsGetTheRightProblem() {
        participant()
                .body("{\"text\":")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("broken-json"));
        participant().body("[1]").post("/v1/notes").then().statusCode(400);
        given().get("/v1/notes/not-a-uuid").then().statusCode(400).body("errors[0].parameter", equalTo("id"));
        given().get("/v1/notes/" + UUID.randomUUID()).then().statusCode(404).contentType("application/problem+json");
        given().contentType(ContentType.JSON)
                .body(note("x"))
                .post("/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().header("Authorization", "Bearer " + PlatformResource.token("eve", "auditor"))
                .contentType(ContentType.JSON)
                .body(note("x"))
                .post("/v1/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        participant()
                .contentType("text/plain")
                .body("x")
                .post("/v1/notes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        participant().delete("/v1/notes").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void aVerifiedTokenIsRememberedWithItsOwnRolesOnly() {
        String auditor = PlatformResource.token("eve", "auditor");
        for (int i = 0; i < 3; i++) {
            given().header("Authorization", "Bearer " + auditor)
                    .contentType(ContentType.JSON)
                    .body(note(unique()))
                    .post("/v1/notes")
                    .then()
                    .statusCode(403);
            participant().body(note(unique())).post("/v1/notes").then().statusCode(201);
            given().header("Authorization", "Bearer " + auditor.substring(0, auditor.length() - 4) + "AAAA")
                    .contentType(ContentType.JSON)
                    .body(note(unique()))
                    .post("/v1/notes")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void anIdempotencyKeyGivesTheFirstAnswerAgain() throws Exception {
        String key = unique();
        String body = note(unique());
        Response first = participant().header("Idempotency-Key", key).body(body).post("/v1/notes");
        Response second =
                participant().header("Idempotency-Key", key).body(body).post("/v1/notes");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).endsWith(first.jsonPath().getString("id"));
        assertThat(second.header("Cocreation-Events")).isEqualTo(first.header("Cocreation-Events"));
        participant()
                .header("Idempotency-Key", key)
                .body(note(unique()))
                .post("/v1/notes")
                .then()
                .statusCode(422);
    }

    @Test
    void anEventHasItsEffectOnceHoweverOftenItArrives() throws Exception {
        UUID actor = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            PlatformResource.publish(TOPIC, new ActorEvent.ActorErased(actor), event, 1);
        }
        Waiting.untilEqual(1, () -> times(actor));
        PlatformResource.Seen answer = PlatformResource.awaitEvent(
                "arena-events.v1", "arena-erasure-confirmed", one -> one.key().equals(actor.toString()));
        assertThat(answer.headers()).containsEntry("ce_causationid", event.toString());
        Thread.sleep(500);
        assertThat(times(actor)).isEqualTo(1);
    }

    @Test
    void aPoisonMessageParksItsKeyAndNobodyElse() throws Exception {
        UUID poisoned = UUID.randomUUID();
        UUID neighbour = UUID.randomUUID();
        ActorNotes.POISON.add(poisoned);
        PlatformResource.publish(TOPIC, new ActorEvent.ActorErased(poisoned));
        PlatformResource.publish(TOPIC, new ActorEvent.ActorErased(neighbour));
        PlatformResource.publish(TOPIC, new ActorEvent.ActorErased(poisoned));
        Waiting.untilEqual(1, () -> times(neighbour));
        Waiting.untilEqual(
                2L, () -> count("select count(*) from parked_record where partition_key = '" + poisoned + "'"));
        assertThat(times(poisoned)).isZero();

        ActorNotes.POISON.remove(poisoned);
        management()
                .post("/manage/parked/" + TOPIC + "/" + poisoned + "/replay")
                .then()
                .statusCode(200);

        assertThat(times(poisoned)).isEqualTo(2);
        assertThat(count("select count(*) from parked_key where partition_key = '" + poisoned + "'"))
                .isZero();
    }

    @Test
    void unreadableRecordsAreParkedAndCanBeDiscarded() throws Exception {
        UUID key = UUID.randomUUID();
        PlatformResource.publishRaw(
                TOPIC,
                key.toString(),
                Map.of("ce_type", "org.cocreation.actor-erased.v1"),
                "{".getBytes(StandardCharsets.UTF_8));
        Waiting.untilEqual(1L, () -> count("select count(*) from parked_key where partition_key = '" + key + "'"));
        management().get("/manage/parked").then().statusCode(200).body("items.key", hasItems(key.toString()));

        management()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/manage/parked/" + TOPIC + "/" + key + "/discard")
                .then()
                .statusCode(400);
        management()
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"a test record\"}")
                .post("/manage/parked/" + TOPIC + "/" + key + "/discard")
                .then()
                .statusCode(200);

        assertThat(count("select count(*) from parked_key where partition_key = '" + key + "'"))
                .isZero();
    }

    @Test
    void aReferenceToSomethingUnknownWaitsAndIsTriedAgain() throws Exception {
        UUID waiting = UUID.randomUUID();
        ActorNotes.UNKNOWN.add(waiting);
        PlatformResource.publish(TOPIC, new ActorEvent.ActorErased(waiting));
        Waiting.untilEqual(
                1L,
                () -> count("select count(*) from parked_key where state = 'WAITING' and partition_key = '" + waiting
                        + "'"));

        ActorNotes.UNKNOWN.remove(waiting);

        Waiting.untilEqual(1, () -> times(waiting));
    }

    @Test
    void aRebuildGivesIdenticalValuesInANewGeneration() throws Exception {
        UUID actor = UUID.randomUUID();
        PlatformResource.publish(TOPIC, new ActorEvent.ActorErased(actor));
        PlatformResource.publish(TOPIC, new ActorEvent.ActorErased(actor));
        Waiting.untilEqual(2, () -> times(actor));
        long before = count("select coalesce(sum(times), 0) from note_seen");
        long events = count("select count(*) from event_log");

        management().post("/manage/projections/notes/rebuild").then().statusCode(200);

        assertThat(times(actor)).isEqualTo(2);
        assertThat(count("select coalesce(sum(times), 0) from note_seen")).isEqualTo(before);
        assertThat(count("select count(*) from event_log")).isEqualTo(events);
        PlatformResource.publish(TOPIC, new ActorEvent.ActorErased(actor));
        Waiting.untilEqual(3, () -> times(actor));
    }

    @Test
    void theDomainClockMovesThroughTheManagementPort() {
        management()
                .body("{\"offset\": \"P31D\"}")
                .contentType(ContentType.JSON)
                .post("/manage/clock")
                .then()
                .statusCode(200)
                .body("offsetSeconds", equalTo(31 * 86_400));
        management()
                .body("{\"offset\": \"PT0S\"}")
                .contentType(ContentType.JSON)
                .post("/manage/clock")
                .then()
                .statusCode(200);
    }

    @Test
    void aChangedRowOfTheAuditShowsInItsChain() throws Exception {
        participant().body(note(unique())).post("/v1/notes").then().statusCode(201);
        Waiting.untilEqual(0L, () -> count("select count(*) from audit_entry where sealed_no is null"));
        management().get("/manage/audit").then().statusCode(200).body("brokenAt", nullValue());
        long last = count("select max(sealed_no) from audit_entry");

        change("update audit_entry set result = result || '!' where sealed_no = " + last);
        try {
            management()
                    .get("/manage/audit?after=" + (last - 1))
                    .then()
                    .statusCode(200)
                    .body("brokenAt", equalTo((int) last));
        } finally {
            change("update audit_entry set result = left(result, -1) where sealed_no = " + last);
        }
        management().get("/manage/audit?after=x").then().statusCode(400);
    }

    private static io.restassured.specification.RequestSpecification management() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().port(port);
    }

    private static String note(String text) {
        return "{\"text\": \"%s\", \"size\": 1}".formatted(text);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    private static int times(UUID id) throws Exception {
        try (Connection connection = PlatformResource.database()) {
            return ActorNotes.times(connection, id);
        }
    }

    private static long count(String sql) throws Exception {
        try (Connection connection = PlatformResource.database();
                var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void change(String sql) throws Exception {
        try (Connection connection = PlatformResource.database();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
