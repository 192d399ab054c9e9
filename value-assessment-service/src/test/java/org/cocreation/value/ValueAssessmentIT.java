package org.cocreation.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.PlatformResource.Seen;
import org.cocreation.kit.testing.Waiting;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An arena from its formation to a published result, through the doors of the service. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ValueAssessmentIT {

    private static final String TOPIC = ValueAssessmentEvent.TOPIC;
    private static final String CRITERIA = """
            "criteria": [
              {"code": "use-by-young-people", "label": "Young people use it", "constellation": 7, "kind": "RATED",
               "raisedByGroups": ["affected:youth-13-18"]},
              {"code": "cost", "label": "What it costs", "constellation": 5, "kind": "MEASURED", "direction": "DOWN",
               "unit": "DKK", "lo": 0, "hi": 600000}
            ]""";

    @Inject
    Caller caller;

    private AnArena arena;

    @BeforeEach
    void convene() {
        arena = AnArena.convened(caller);
    }

    @Test
    void aFormedArenaGetsAStarterFrameAndOneBaselineAlsoWhenToldTwice() {
        arena.tell(arena.formed());
        arena.tell(arena.formed());

        String baseline = opened("BASELINE");
        arena.tell(arena.prototyped(UUID.randomUUID()));
        opened("PROTOTYPE");

        assertThat(openedIn(arena)).hasSize(2);
        given().get("/v1/assessments/" + baseline)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("OPEN"))
                .body(
                        "requiredGroups",
                        contains(
                                "affected:neighbours",
                                "affected:youth-13-18",
                                "role:CITIZEN",
                                "role:POLITICIAN",
                                "role:PUBLIC_EMPLOYEE"));
        given().get("/v1/value-frames?arenaId=" + arena.id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("DRAFT"))
                .body("items[0].criteria", hasSize(15));
        given().get("/v1/assessments?limit=1&arenaId=" + arena.id)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
        given().get("/v1/assessments?phase=PROTOTYPE&state=OPEN&arenaId=" + arena.id)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void dividedGroupsArePublishedAsDivided() throws SQLException {
        arena.tell(arena.formed());
        UUID prototype = UUID.randomUUID();
        arena.tell(arena.prototyped(prototype));
        String assessment = opened("PROTOTYPE");
        refused(judge(assessment, arena.citizens.get(0), "role:CITIZEN", 6), 409, "no-adopted-frame");
        adoptFrame("{\"arenaId\": \"" + arena.id + "\", " + CRITERIA + "}");

        int[] citizens = {6, 6, 5, 7, 6};
        int[] politicians = {3, 4, 3, 2, 3};
        for (int i = 0; i < citizens.length; i++) {
            judge(assessment, arena.citizens.get(i), "role:CITIZEN", citizens[i])
                    .statusCode(200);
            judge(assessment, arena.politicians.get(i), "role:POLITICIAN", politicians[i])
                    .statusCode(200);
        }
        judge(assessment, arena.officer, "role:PUBLIC_EMPLOYEE", 1).statusCode(200);
        refused(judge(assessment, arena.citizens.get(0), "affected:youth-13-18", 6), 409, "one-group-per-assessor");
        refused(judge(assessment, arena.outsider, "role:CITIZEN", 6), 403, "not-of-this-group");
        refused(judge(assessment, arena.citizens.get(0), "role:EXPERT", 6), 400, "invalid-request");
        as(arena.citizens.get(1))
                .get("/v1/assessments/" + assessment + "/judgements/mine")
                .then()
                .statusCode(200)
                .body("group", equalTo("role:CITIZEN"))
                .body("judgements[0].rationale", equalTo("marker of an opinion"));
        String path = "/v1/assessments/" + assessment;
        refused(as(arena.officer).post(path + "/publish").then(), 409, "assessment-move-not-allowed");
        refused(as(arena.citizens.get(0)).post(path + "/close").then(), 403, "facilitator-needed");
        given().get(path + "/result").then().statusCode(404);
        as(arena.officer).post(path + "/close").then().statusCode(200).body("state", equalTo("CLOSED"));
        refused(judge(assessment, arena.citizens.get(0), "role:CITIZEN", 1), 409, "assessment-not-open");
        as(arena.politicians.get(0))
                .get(path + "/rationales?limit=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].rationale", equalTo("marker of an opinion"))
                .body("nextCursor", notNullValue());
        refused(as(arena.outsider).get(path + "/rationales").then(), 403, "seat-needed");
        as(arena.officer).post(path + "/reopen").then().statusCode(200).body("round", equalTo(2));
        judge(assessment, arena.citizens.get(0), "role:CITIZEN", 6).statusCode(200);
        as(arena.officer).post(path + "/close").then().statusCode(200);

        as(arena.officer).post(path + "/publish").then().statusCode(200).header("Cocreation-Events", notNullValue());

        given().get(path + "/result")
                .then()
                .statusCode(200)
                .body("assessment.state", equalTo("PUBLISHED"))
                .body("assessment.prototypeId", equalTo(prototype.toString()))
                .body("result.overall.agreement", equalTo(0.14f))
                .body("result.overall.polarisation", equalTo(0.43f))
                .body("result.overall.betweenGroupShare", equalTo(0.849057f))
                .body("result.overall.gap", equalTo(0.5f))
                .body("result.overall.perGroup.score", contains(6.0f, 3.0f))
                .body("result.overall.perGroup.agreement", contains(0.8f, 0.8f))
                .body("result.suppressedGroups", hasItems("role:PUBLIC_EMPLOYEE", "affected:youth-13-18"));
        Seen event =
                awaitEvent(TOPIC, "assessment-published", seen -> seen.data().contains(assessment));
        assertThat(event.key()).isEqualTo(arena.id.toString());
        assertThat(event.data()).contains("\"gap\":0.5").doesNotContain("marker of an opinion");
        Seen suggested =
                awaitEvent(TOPIC, "adaptation-suggested", seen -> seen.data().contains(assessment));
        assertThat(suggested.key()).isEqualTo(arena.id.toString());
        assertThat(suggested.data()).contains("\"kind\":\"REFRAME\"", "0.849057", "\"value\":0.5");
        refused(as(arena.officer).post(path + "/reopen").then(), 409, "assessment-move-not-allowed");
        refused(as(arena.officer).post(path + "/publish").then(), 409, "assessment-move-not-allowed");
        assertThat(PlatformResource.events(TOPIC))
                .filteredOn(seen -> seen.type().contains("adaptation-suggested")
                        && seen.data().contains(assessment))
                .hasSize(1);
        assertThatThrownBy(() -> sql("update assessment_result set result = '{}'"))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> sql("delete from assessment where state = 'PUBLISHED'"))
                .hasMessageContaining("never changes");
    }

    @Test
    void anErasedJudgeIsForgottenWhileTheJudgementStays() throws SQLException {
        arena.tell(arena.formed());
        String baseline = opened("BASELINE");
        adoptFrame("{\"arenaId\": \"" + arena.id + "\", " + CRITERIA + "}");
        UUID judge = arena.citizens.get(0);
        judge(baseline, judge, "affected:youth-13-18", 5).statusCode(200);

        arena.erase(judge);

        awaitEvent(
                TOPIC, "value-assessment-erasure-confirmed", seen -> seen.data().contains(judge.toString()));
        assertThat(count("select count(*) from judgement_sheet where assessor_id = '" + judge + "'"))
                .isZero();
        assertThat(count("select count(*) from actor where id = '" + judge + "'"))
                .isZero();
        assertThat(count("select count(*) from judgement j join judgement_sheet s on s.id = j.sheet_id"
                        + " where s.assessment_id = '" + baseline + "' and j.rating = 5 and j.rationale is null"))
                .isEqualTo(1);
        refused(judge(baseline, judge, "affected:youth-13-18", 5), 403, "actor-unknown");
    }

    @Test
    void aPrototypeIsNotPublishedOnAFrameThatNoLayOrAffectedGroupHadAHandIn() {
        arena.tell(arena.formed());
        arena.tell(arena.prototyped(UUID.randomUUID()));
        String assessment = opened("PROTOTYPE");
        adoptFrame("{\"arenaId\": \"" + arena.id + "\", "
                + CRITERIA.replace("affected:youth-13-18", "role:PUBLIC_MANAGER") + "}");
        judge(assessment, arena.citizens.get(0), "role:CITIZEN", 6).statusCode(200);
        as(arena.officer)
                .post("/v1/assessments/" + assessment + "/close")
                .then()
                .statusCode(200);

        refused(
                as(arena.officer)
                        .post("/v1/assessments/" + assessment + "/publish")
                        .then(),
                409,
                "no-lay-criterion");

        given().get("/v1/assessments/" + assessment).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void draftsAreWrittenBySeatHoldersAndGuardedAgainstLostEdits() {
        arena.tell(arena.formed());
        opened("BASELINE");
        String body = "{\"arenaId\": \"" + arena.id + "\", " + CRITERIA + "}";
        refused(as(arena.outsider).body(body).post("/v1/value-frames").then(), 403, "seat-needed");
        refused(
                given().contentType(ContentType.JSON)
                        .body(body)
                        .post("/v1/value-frames")
                        .then(),
                401,
                "not-authenticated");
        as(arena.citizens.get(0))
                .body("{\"criteria\": [{\"code\": \"Bad Code\", \"kind\": \"GUESSED\", \"colour\": 1}]}")
                .post("/v1/value-frames")
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("unknown-value", "unknown-field", "not-null", "not-blank", "pattern"));
        String frame = as(arena.citizens.get(0))
                .body(body)
                .post("/v1/value-frames")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        frame = frame.substring(frame.indexOf("/v1/"));
        String revision = "{" + CRITERIA.replace("Young people use it", "Young people use it weekly") + "}";
        refused(as(arena.politicians.get(0)).body(revision).put(frame).then(), 428, "precondition-required");
        refused(
                as(arena.politicians.get(0))
                        .header("If-Match", "\"7\"")
                        .body(revision)
                        .put(frame)
                        .then(),
                412,
                "changed-meanwhile");
        as(arena.politicians.get(0))
                .header("If-Match", "\"0\"")
                .body(revision)
                .put(frame)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("criteria[0].label", equalTo("Young people use it weekly"));
        refused(as(arena.citizens.get(0)).post(frame + "/adopt").then(), 403, "facilitator-needed");
        as(arena.officer).post(frame + "/adopt").then().statusCode(200).body("state", equalTo("ADOPTED"));
        refused(as(arena.officer).post(frame + "/adopt").then(), 409, "value-frame-not-a-draft");
        refused(
                as(arena.citizens.get(0)).body(body).post("/v1/value-frames").then(),
                409,
                "value-frame-already-adopted");
        refused(
                as(arena.officer)
                        .header("If-Match", "\"2\"")
                        .body(revision)
                        .put(frame)
                        .then(),
                409,
                "value-frame-not-a-draft");
        given().get("/v1/value-frames?arenaId=" + arena.id).then().body("items", hasSize(1));
    }

    @Test
    void theClockClosesWhatIsDue() {
        arena.tell(arena.formed());
        String baseline = opened("BASELINE");
        try {
            management()
                    .body("{\"advance\": \"P31D\"}")
                    .post("/manage/clock")
                    .then()
                    .statusCode(200);

            Waiting.untilEqual(
                    "CLOSED", () -> given().get("/v1/assessments/" + baseline).path("state"));
        } finally {
            management()
                    .body("{\"offset\": \"PT0S\"}")
                    .post("/manage/clock")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void replicasRebuiltFromTheTopicsAreIdentical() throws SQLException {
        arena.tell(arena.formed());
        opened("BASELINE");
        String seats =
                "select md5(string_agg(row(id, arena_id, actor_id, role, functions, lay, affected_groups, joined_at)::text,"
                        + " ',' order by id)) from seat where arena_id = '" + arena.id
                        + "' and generation = (select live_generation from projection where name = 'arenas')";
        String before = text(seats);

        management().post("/manage/projections/arenas/rebuild").then().statusCode(200);

        assertThat(count("select live_generation from projection where name = 'arenas'"))
                .isGreaterThan(1);
        assertThat(text(seats)).isEqualTo(before);
    }

    private void adoptFrame(String body) {
        String id = eventuallyCreated(body);
        as(arena.officer)
                .post("/v1/value-frames/" + id + "/adopt")
                .then()
                .statusCode(200)
                .header("Cocreation-Events", notNullValue());
        awaitEvent(TOPIC, "value-frame-adopted", seen -> seen.data().contains(id));
    }

    private String eventuallyCreated(String body) {
        return as(arena.citizens.get(0))
                .body(body)
                .post("/v1/value-frames")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse judge(String assessment, UUID actor, String group, int rating) {
        return as(actor)
                .body("""
                        {"group": "%s", "judgements": [{"criterion": "use-by-young-people", "rating": %d, "confidence": 2,
                         "rationale": "marker of an opinion"}]}""".formatted(group, rating))
                .put("/v1/assessments/" + assessment + "/judgements")
                .then();
    }

    private RequestSpecification as(UUID actor) {
        return given().auth().oauth2(arena.token(actor)).contentType(ContentType.JSON);
    }

    private static RequestSpecification management() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().port(port).contentType(ContentType.JSON);
    }

    private static void refused(ValidatableResponse response, int status, String problem) {
        response.statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("type", endsWith("/problems/" + problem));
    }

    private String opened(String phase) {
        Seen event = awaitEvent(
                TOPIC,
                "assessment-opened",
                seen -> seen.key().equals(arena.id.toString()) && seen.data().contains(phase));
        return event.headers().get("ce_subject");
    }

    private static List<Seen> openedIn(AnArena arena) {
        return PlatformResource.events(TOPIC).stream()
                .filter(seen -> seen.key().equals(arena.id.toString()))
                .filter(seen -> seen.type().equals("org.cocreation.assessment-opened.v1"))
                .toList();
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = PlatformResource.database();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static long count(String query) {
        try {
            return Long.parseLong(text(query));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = PlatformResource.database();
                var select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
