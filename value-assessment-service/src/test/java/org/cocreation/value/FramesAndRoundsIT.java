package org.cocreation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.DecisionEvent.DecisionOpened;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.PlatformResource.Seen;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames that are weighted and reshaped, rounds that end, and assessments of decisions and outcomes. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FramesAndRoundsIT {

    private static final String TOPIC = ValueAssessmentEvent.TOPIC;
    private static final String USE = """
            {"code": "use", "label": "Young people use it", "constellation": 7, "kind": "RATED",
             "raisedByGroups": ["affected:youth-13-18"]}""";
    private static final String SAFETY =
            "{\"code\": \"safety\", \"label\": \"It is safe\", \"constellation\": 1, \"kind\": \"RATED\"}";
    private static final String COST = """
            {"code": "cost", "label": "What it costs", "constellation": 5, "kind": "MEASURED", "direction": "DOWN",
             "unit": "DKK", "lo": 0, "hi": 600000}""";
    private static final String RESHAPE = """
            {"reason": "Neighbours hear it", "criteria": [%s, {"code": "noise", "label": "Noise for neighbours",
              "constellation": 7, "kind": "RATED", "raisedByGroups": ["affected:neighbours"]}],
             "mapping": [{"oldCode": "use", "newCode": "use"}, {"oldCode": "safety"}, {"oldCode": "cost"}]}""".formatted(USE);

    @Inject
    Caller caller;

    private AnArena arena;
    private ProposalPrototyped built;
    private String frame;

    @BeforeEach
    void prepare() {
        arena = AnArena.convened(caller);
        arena.tell(arena.formed());
        built = arena.prototyped(UUID.randomUUID());
        arena.tell(built);
        opened("PROTOTYPE", 1);
        frame = as(arena.officer)
                .body("{\"arenaId\": \"%s\", \"horizonDays\": 200, \"criteria\": [%s, %s, %s]}"
                        .formatted(arena.id, USE, SAFETY, COST))
                .post("/v1/value-frames")
                .then()
                .statusCode(201)
                .body("horizonDays", equalTo(200))
                .extract()
                .path("id");
        as(arena.officer).post("/v1/value-frames/" + frame + "/adopt").then().statusCode(200);
    }

    @Test
    void aGroupSaysWhatCountsForItByComparingInPairs() throws SQLException {
        String weights = "/v1/value-frames/" + frame + "/weights/role:CITIZEN";
        as(arena.citizens.get(0))
                .body("""
                        {"method": "AHP", "comparisons": [{"criterion": "use", "over": "safety", "times": 3},
                          {"criterion": "use", "over": "cost", "times": 5},
                          {"criterion": "safety", "over": "cost", "times": 3}]}""")
                .put(weights)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("weights.use", closeTo(0.6370, 5e-5))
                .body("weights.safety", closeTo(0.2583, 5e-5))
                .body("weights.cost", closeTo(0.1047, 5e-5))
                .body("consistencyRatio", closeTo(0.0332, 5e-5));
        assertThat(awaitEvent(TOPIC, "value-frame-weighted", seen -> seen.data().contains(frame))
                        .key())
                .isEqualTo(arena.id.toString());

        String contradiction = """
                {"method": "AHP", %s "comparisons": [{"criterion": "use", "over": "safety", "times": 9},
                  {"criterion": "safety", "over": "cost", "times": 9}, {"criterion": "cost", "over": "use", "times": 9}]}""";
        refused(as(arena.citizens.get(1)).body(contradiction.formatted("")).put(weights), 409, "weights-inconsistent");
        as(arena.citizens.get(1))
                .body(contradiction.formatted("\"acknowledgeInconsistent\": true,"))
                .put(weights)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        refused(
                as(arena.citizens.get(1))
                        .header("If-Match", "\"0\"")
                        .body("{\"method\": \"EQUAL\"}")
                        .put(weights),
                412,
                "changed-meanwhile");
        as(arena.citizens.get(0))
                .body("""
                        {"method": "DIRECT", "weights": [{"criterion": "use", "weight": 0.5},
                          {"criterion": "safety", "weight": 0.3}, {"criterion": "cost", "weight": 0.3}]}""")
                .put(weights)
                .then()
                .statusCode(400)
                .body("errors.code", contains("sum-not-one"))
                .body("errors.pointer", contains("/weights"));
        refused(
                as(arena.politicians.get(0)).body("{\"method\": \"EQUAL\"}").put(weights),
                403,
                "weighs-for-another-group");
        as(arena.officer)
                .body("{\"method\": \"EQUAL\"}")
                .put("/v1/value-frames/" + frame + "/weights/role:EXPERT")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("group"));
        given().get("/v1/value-frames/" + frame + "/weights").then().body("items.group", contains("role:CITIZEN"));
        assertThatThrownBy(() ->
                        sql("update group_weighting set weights = '{\"use\": 0.9}' where frame_id = '" + frame + "'"))
                .hasMessageContaining("sum to 1");
    }

    @Test
    void aGroupOfWhichFewerJudgedThanWereAskedIsNamedInTheResult() throws SQLException {
        String assessment = opened("PROTOTYPE", 1);
        String judges = "/v1/assessments/" + assessment + "/required-judges";
        String five = "{\"requiredJudges\": [{\"group\": \"role:CITIZEN\", \"minJudges\": 5}]}";
        refused(as(arena.citizens.get(0)).body(five).put(judges), 403, "facilitator-needed");
        as(arena.officer)
                .body(five.replace("5", "2").replace("]", ", {\"group\": \"role:EXPERT\", \"minJudges\": 4}]"))
                .put(judges)
                .then()
                .statusCode(400)
                .body("errors.code", contains("too-few", "unknown-group"));
        as(arena.officer)
                .body(five)
                .put(judges)
                .then()
                .statusCode(200)
                .body("requiredJudges.find { it.group == 'role:CITIZEN' }.minJudges", equalTo(5))
                .body("requiredJudges.find { it.group == 'role:POLITICIAN' }.minJudges", equalTo(3));
        assertThatThrownBy(() -> sql(
                        "update assessment set judges_asked = '{\"role:CITIZEN\": 1}' where id = '" + assessment + "'"))
                .hasMessageContaining("assessment_judges_asked_enough");

        publishUse(assessment, new int[] {6, 6, 5, 7}, new int[] {3, 4, 3});

        String published = awaitEvent(
                        TOPIC, "assessment-published", seen -> seen.data().contains(assessment))
                .data();
        assertThat(published.replaceAll(".*\"shortGroups\":\\[([^\\]]*)\\].*", "$1"))
                .contains("role:CITIZEN", "role:PUBLIC_EMPLOYEE", "affected:neighbours")
                .doesNotContain("role:POLITICIAN");
        given().get("/v1/assessments/" + assessment + "/result")
                .then()
                .body("result.shortGroups", hasItem("role:CITIZEN"))
                .body("result.suppressedGroups", not(hasItem("role:CITIZEN")));
    }

    @Test
    void aReshapedFrameAsksOnceMoreAboutWhatIsAlive() throws SQLException {
        String first = opened("PROTOTYPE", 1);
        publishUse(first, new int[] {6, 6, 5, 7, 6}, new int[] {3, 4, 3, 2, 3});
        arena.tell(new ArenaAdapted(
                arena.id, 2, "REFRAME", "SUGGESTION", null, null, Map.of(), Map.of(), null, null, null, null, null));
        Waiting.until(
                "the frame is asked about",
                () -> given().get("/v1/value-frames/" + frame).path("reshapeAskedAt") != null);

        String reshape = "/v1/value-frames/" + frame + "/reshape";
        refused(as(arena.citizens.get(0)).body(RESHAPE).post(reshape), 403, "facilitator-needed");
        as(arena.officer)
                .body(RESHAPE.replace("{\"oldCode\": \"safety\"}, ", ""))
                .post(reshape)
                .then()
                .statusCode(400)
                .body("errors.code", contains("incomplete-mapping"));
        as(arena.officer)
                .body(RESHAPE.replace("Neighbours hear it", ""))
                .post(reshape)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        String next = as(arena.officer)
                .body(RESHAPE)
                .post(reshape)
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("state", equalTo("ADOPTED"))
                .body("reshapedFrom", equalTo(frame))
                .body("horizonDays", equalTo(200))
                .body("reshapeAskedAt", nullValue())
                .extract()
                .path("id");
        assertThat(awaitEvent(TOPIC, "value-frame-reshaped", seen -> seen.data().contains(next))
                        .data())
                .contains("\"fromVersion\":1", "\"toVersion\":2")
                .doesNotContain("Neighbours hear it");
        refused(as(arena.officer).body(RESHAPE).post(reshape), 409, "value-frame-not-in-force");
        refused(
                as(arena.citizens.get(0))
                        .body("{\"method\": \"EQUAL\"}")
                        .put("/v1/value-frames/" + frame + "/weights/role:CITIZEN"),
                409,
                "value-frame-not-in-force");
        given().get("/v1/value-frames?arenaId=" + arena.id)
                .then()
                .body("items.state", contains("SUPERSEDED", "ADOPTED"));

        String second = opened("PROTOTYPE", 2);
        given().get("/v1/assessments/" + second)
                .then()
                .body("prototypeId", equalTo(built.prototypeId().toString()))
                .body("round", equalTo(2))
                .body("frameVersion", equalTo(2));
        publishUse(second, new int[] {6, 6, 5, 6, 6}, new int[] {5, 5, 6, 5, 5});
        given().get("/v1/assessments/" + first + "/result")
                .then()
                .body("assessment.frameVersion", equalTo(1))
                .body("result.round", equalTo(1))
                .body("result.values.perGroup[0].value", closeTo(0.833333, 1e-6))
                .body("result.values.mean", closeTo(0.583333, 1e-6))
                .body("result.values.minimum", closeTo(0.333333, 1e-6));
        given().get("/v1/assessments/" + second + "/result")
                .then()
                .body("result.round", equalTo(2))
                .body("result.overall.agreement", closeTo(0.833333, 1e-6))
                .body("result.overall.betweenGroupShare", closeTo(0.36, 1e-6))
                .body("result.overall.gap", closeTo(0.1, 1e-6));
        assertThat(PlatformResource.events(TOPIC))
                .filteredOn(seen -> seen.type().contains("adaptation-suggested")
                        && seen.data().contains(second))
                .isEmpty();
        given().get("/v1/assessments/comparison?assessment=" + first + "&assessment=" + second)
                .then()
                .statusCode(200)
                .body("frameVersion", equalTo(2))
                .body("notCompared", contains("noise"))
                .body("options.betweenGroupShare[0]", closeTo(0.849057, 1e-6))
                .body("perGroup.group", contains("role:CITIZEN", "role:POLITICIAN"))
                .body("perGroup[1].options[0].value", closeTo(2 / 6.0, 1e-6))
                .body("perGroup[1].options[1].value", closeTo(4.2 / 6, 1e-6))
                .body("perGroup[1].options[1].netFlow", closeTo(1, 1e-9))
                .body("perGroup[1].secondOpinionDiffers", equalTo(false));
        given().get("/v1/assessments/comparison?assessment=" + first)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("assessment"));
        assertThatThrownBy(() -> sql("update value_frame set criteria = '[{}]' where id = '" + frame + "'"))
                .hasMessageContaining("never changes");
    }

    @Test
    void roundsEndWhenTheyMoveNobodyAndTheResultCanBeCorrected() {
        String assessment = opened("PROTOTYPE", 1);
        String path = "/v1/assessments/" + assessment;
        judge(assessment, "use", new int[] {1, 1, 2, 1, 1}, new int[] {7, 7, 7, 7, 6});
        as(arena.citizens.get(0))
                .body("{\"kind\": \"BENEFIT_HOARDING\", \"note\": \"Only the club gains\"}")
                .post(path + "/flags")
                .then()
                .statusCode(204)
                .header("Cocreation-Events", notNullValue());
        refused(
                as(arena.citizens.get(0))
                        .body("{\"kind\": \"BENEFIT_HOARDING\", \"note\": \"Still\"}")
                        .post(path + "/flags"),
                409,
                "already-flagged");
        refused(
                as(arena.outsider)
                        .body("{\"kind\": \"SUBSISTENCE\", \"note\": \"I say so\"}")
                        .post(path + "/flags"),
                403,
                "not-of-this-group");
        assertThat(awaitEvent(
                                TOPIC,
                                "value-failure-flagged",
                                seen -> seen.data().contains(assessment))
                        .data())
                .contains("BENEFIT_HOARDING")
                .doesNotContain("Only the club");
        refused(as(arena.outsider).get(path + "/flags"), 403, "seat-needed");
        as(arena.politicians.get(0)).get(path + "/flags").then().body("items.kind", contains("BENEFIT_HOARDING"));
        as(arena.citizens.get(0))
                .get("/v1/me/export")
                .then()
                .statusCode(200)
                .body("traces.find { it.table == 'value_failure_flag' }.rows.note", contains("Only the club gains"))
                .body("traces.find { it.table == 'judgement_sheet' }.rows.group_code", contains("role:CITIZEN"))
                .body("traces.find { it.table == 'judgement' }.rows.rating", contains(1));
        as(arena.officer).post(path + "/close").then().statusCode(200).body("stable", nullValue());
        awaitEvent(TOPIC, "assessment-closed", seen -> seen.data().contains(assessment));
        as(arena.officer).post(path + "/reopen").then().statusCode(200).body("round", equalTo(2));
        awaitEvent(TOPIC, "assessment-reopened", seen -> seen.data().contains(assessment));
        judge(assessment, "use", new int[] {4, 4, 4, 4, 4}, new int[] {7, 7, 7, 7, 6});
        as(arena.officer).post(path + "/close").then().body("stable", equalTo(false));
        as(arena.officer).post(path + "/reopen").then().body("round", equalTo(3));
        judge(assessment, "use", new int[] {4, 4, 4, 4, 5}, new int[] {7, 7, 7, 7, 6});
        as(arena.officer).post(path + "/close").then().body("stable", equalTo(true));
        refused(as(arena.officer).post(path + "/reopen"), 409, "rounds-are-stable");
        as(arena.officer)
                .post(path + "/publish")
                .then()
                .statusCode(200)
                .body("result.failureFlags", contains("BENEFIT_HOARDING"))
                .body("result.round", equalTo(3));
        refused(
                as(arena.citizens.get(1))
                        .body("{\"kind\": \"SUBSISTENCE\", \"note\": \"Too late\"}")
                        .post(path + "/flags"),
                409,
                "assessment-move-not-allowed");

        refused(
                as(arena.citizens.get(0)).body("{\"reason\": \"r\"}").post(path + "/corrections"),
                403,
                "facilitator-needed");
        String correction = as(arena.officer)
                .body("{\"reason\": \"One judge sat for the wrong group\"}")
                .post(path + "/corrections")
                .then()
                .statusCode(201)
                .body("supersedes", equalTo(assessment))
                .body("state", equalTo("OPEN"))
                .body("frameId", equalTo(frame))
                .extract()
                .path("id");
        refused(
                as(arena.officer).body("{\"reason\": \"again\"}").post(path + "/corrections"),
                409,
                "assessment-already-corrected");
        as(arena.citizens.get(4))
                .get("/v1/assessments/" + correction + "/judgements/mine")
                .then()
                .body("judgements[0].rating", equalTo(5));
        as(arena.officer)
                .post("/v1/assessments/" + correction + "/close")
                .then()
                .statusCode(200);
        as(arena.officer)
                .post("/v1/assessments/" + correction + "/publish")
                .then()
                .statusCode(200);
        awaitEvent(
                TOPIC, "assessment-published", seen -> seen.data().contains("\"supersedes\":\"" + assessment + "\""));
        given().get(path).then().body("state", equalTo("PUBLISHED"));
    }

    @Test
    void aDecisionAsksOnceAndWhatCameOfAnAdoptionIsJudgedWhateverBecomesOfTheArena() {
        UUID proposal = built.proposalId();
        arena.tell(decision(proposal));
        String decision = opened("DECISION", 1);
        arena.tell(decision(proposal));
        arena.tell(new ProposalAdopted(
                arena.id, proposal, UUID.randomUUID(), 1, List.of("DK-157"), "AUTHORISER", false, "SMALL"));
        String outcome = opened("OUTCOME", 1);
        String path = "/v1/assessments/" + outcome;
        Instant dueAt = Instant.parse(given().get(path)
                .then()
                .body("requiredGroups", hasItem("affected:youth-13-18"))
                .body("proposalId", equalTo(proposal.toString()))
                .extract()
                .path("dueAt"));
        Instant openedAt = Instant.parse(given().get(path).path("openedAt"));
        assertThat(Duration.between(openedAt, dueAt)).isEqualTo(Duration.ofDays(200));
        given().get("/v1/assessments?phase=DECISION&arenaId=" + arena.id).then().body("items", hasSize(1));

        arena.tell(new ArenaDissolved(
                arena.id,
                UUID.randomUUID(),
                "TASK_COMPLETED",
                Instant.now(),
                12,
                new WorkCounts(0, 1, 0, 1),
                List.of()));
        Waiting.untilEqual(
                "ABANDONED", () -> given().get("/v1/assessments/" + decision).path("state"));
        awaitEvent(TOPIC, "assessment-abandoned", seen -> seen.data().contains(decision));
        given().get(path).then().body("state", equalTo("OPEN"));
        refused(as(arena.officer).body(RESHAPE).post("/v1/value-frames/" + frame + "/reshape"), 409, "arena-has-ended");
        refused(
                as(arena.citizens.get(0))
                        .body("{\"method\": \"EQUAL\"}")
                        .put("/v1/value-frames/" + frame + "/weights/role:CITIZEN"),
                409,
                "arena-has-ended");
        assertThatThrownBy(() -> sql("delete from assessment where id = '" + outcome + "'"))
                .hasMessageContaining("never deleted");
        assertThatThrownBy(() -> sql("update assessment set state = 'ABANDONED' where id = '" + outcome + "'"))
                .hasMessageContaining("assessment_outcome_is_not_given_up");
        as(arena.officer).delete(path).then().statusCode(405);

        String later = dueAt.plus(Duration.ofDays(90)).toString();
        String postpone = "{\"dueAt\": \"%s\", \"reason\": \"The park opened late\"}";
        refused(
                as(arena.citizens.get(0)).body(postpone.formatted(later)).post(path + "/postpone"),
                403,
                "facilitator-needed");
        as(arena.officer)
                .body(postpone.formatted(dueAt))
                .post(path + "/postpone")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-later"));
        as(arena.officer)
                .body("{\"dueAt\": \"%s\"}".formatted(later))
                .post(path + "/postpone")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        as(arena.officer)
                .body(postpone.formatted(later))
                .post(path + "/postpone")
                .then()
                .statusCode(200)
                .body("dueAt", equalTo(later));
        awaitEvent(TOPIC, "assessment-postponed", seen -> seen.data().contains(outcome));
        given().get(path + "/postponements").then().body("items.reason", contains("The park opened late"));
        as(arena.officer)
                .get("/v1/me/export")
                .then()
                .body(
                        "traces.find { it.table == 'assessment_postponement' }.rows.reason",
                        contains("The park opened late"));

        judge(outcome, "use", new int[] {}, new int[] {5, 5, 5, 5, 5});
        as(arena.officer).post(path + "/close").then().statusCode(200);
        refused(as(arena.officer).post(path + "/publish"), 409, "no-affected-group-judged");
        as(arena.officer).post(path + "/reopen").then().statusCode(200);
        as(arena.citizens.get(0))
                .body("{\"group\": \"affected:youth-13-18\", \"judgements\":"
                        + " [{\"criterion\": \"use\", \"rating\": 6, \"confidence\": 3}]}")
                .put(path + "/judgements")
                .then()
                .statusCode(200);
        as(arena.officer).post(path + "/close").then().statusCode(200);
        as(arena.officer)
                .post(path + "/publish")
                .then()
                .statusCode(200)
                .body("result.suppressedGroups", hasItem("affected:youth-13-18"));
    }

    @Test
    void criteriaAreOfferedFromTheCatalogue() {
        given().get("/v1/value-frames/catalogue")
                .then()
                .statusCode(200)
                .body("constellations", hasSize(7))
                .body("constellations[6].starters.code", hasItem("user-fit"));
        String goals = "/v1/value-frames/catalogue/development-goals";
        given().get(goals + "?language=es&level=GOAL")
                .then()
                .statusCode(200)
                .body("items", hasSize(17))
                .body("items[0].code", equalTo("sdg-1"));
        String cursor = given().get(goals + "?goal=11&limit=5")
                .then()
                .body("items", hasSize(5))
                .body("items.number", hasItem("11.1.1"))
                .extract()
                .path("nextCursor");
        given().queryParam("cursor", cursor)
                .get(goals + "?goal=11&limit=5")
                .then()
                .body("items", hasSize(5))
                .body("items[0].number", equalTo("11.3"));
        given().get(goals + "?language=tlh").then().statusCode(400).body("errors.parameter", contains("language"));
    }

    private DecisionOpened decision(UUID proposal) {
        return new DecisionOpened(
                arena.id,
                UUID.randomUUID(),
                List.of(proposal),
                "ADOPT_PROPOSAL",
                "CONSENT",
                "SEATS",
                Map.of(),
                10,
                null,
                "RECOMMENDATION",
                Instant.now().plus(Duration.ofDays(10)));
    }

    private void publishUse(String assessment, int[] citizens, int[] politicians) {
        judge(assessment, "use", citizens, politicians);
        as(arena.officer)
                .post("/v1/assessments/" + assessment + "/close")
                .then()
                .statusCode(200);
        as(arena.officer)
                .post("/v1/assessments/" + assessment + "/publish")
                .then()
                .statusCode(200);
    }

    private void judge(String assessment, String criterion, int[] citizens, int[] politicians) {
        for (int i = 0; i < citizens.length; i++) {
            judge(assessment, arena.citizens.get(i), "role:CITIZEN", criterion, citizens[i]);
        }
        for (int i = 0; i < politicians.length; i++) {
            judge(assessment, arena.politicians.get(i), "role:POLITICIAN", criterion, politicians[i]);
        }
    }

    private void judge(String assessment, UUID judge, String group, String criterion, int rating) {
        as(judge)
                .body("""
                        {"group": "%s", "judgements": [{"criterion": "%s", "rating": %d, "confidence": 2}]}""".formatted(group, criterion, rating))
                .put("/v1/assessments/" + assessment + "/judgements")
                .then()
                .statusCode(200);
    }

    private RequestSpecification as(UUID actor) {
        return given().auth().oauth2(arena.token(actor)).contentType(ContentType.JSON);
    }

    private static RequestSpecification given() {
        return io.restassured.RestAssured.given()
                .config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)));
    }

    private static ValidatableResponse refused(io.restassured.response.Response answer, int status, String problem) {
        return answer.then().statusCode(status).body("type", endsWith("/problems/" + problem));
    }

    /** The assessment of a phase that was opened as number so and so in the arena. */
    private String opened(String phase, int number) {
        String wanted = "\"phase\":\"" + phase + "\"";
        awaitEvent(
                TOPIC,
                "assessment-opened",
                seen -> seen.key().equals(arena.id.toString()) && seen.data().contains(wanted));
        Waiting.until("that many are opened", () -> openedIn(wanted).size() >= number);
        return openedIn(wanted).get(number - 1).headers().get("ce_subject");
    }

    private List<Seen> openedIn(String wanted) {
        return PlatformResource.events(TOPIC).stream()
                .filter(seen -> seen.key().equals(arena.id.toString()))
                .filter(seen -> seen.type().equals("org.cocreation.assessment-opened.v1"))
                .filter(seen -> seen.data().contains(wanted))
                .toList();
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = PlatformResource.database();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
