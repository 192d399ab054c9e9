package org.cocreation.value;

import static io.restassured.RestAssured.given;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.AllianceEvent;
import org.cocreation.contracts.AllianceEvent.AllianceChanged;
import org.cocreation.contracts.AllianceEvent.AllianceDissolved;
import org.cocreation.contracts.AllianceEvent.AllianceFormed;
import org.cocreation.contracts.AllianceEvent.JointGoalShared;
import org.cocreation.contracts.AllianceEvent.JointGoalWithdrawn;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.kit.event.Rebuild;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Criteria that come from what people said in a consultation, or from what an alliance wants. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CriterionSourcesIT {

    private static final String OFFERS = "/v1/value-frames/catalogue/joint-goals";

    @Inject
    Caller caller;

    @Inject
    Rebuild rebuild;

    private AnArena arena;

    @BeforeEach
    void convene() {
        arena = AnArena.convened(caller);
    }

    @Test
    void aCriterionNamesTheStatementsThatItWasTakenFrom() {
        String consultation = consultation(arena);
        List<String> said = statements(consultation);
        String frame = draft(arena, criterion("\"statementIds\": [\"%s\", \"%s\"]".formatted(said.get(0), said.get(1))))
                .then()
                .statusCode(201)
                .body("criteria[0].statementIds", contains(said.get(0), said.get(1)))
                .body("criteria[0].jointGoalId", nullValue())
                .extract()
                .path("id");

        takeOut(consultation, said.get(0));
        draftFaults("\"statementIds\": [\"%s\", \"%s\"]".formatted(said.get(0), said.get(1)), "statement-out");
        as(arena.officer).post("/v1/value-frames/" + frame + "/adopt").then().statusCode(200);
    }

    @Test
    void whatACriterionWasTakenFromStaysGoodWhenTheFrameIsReshaped() {
        String consultation = consultation(arena);
        String said = statements(consultation).get(0);
        String sources = "\"statementIds\": [\"%s\"]".formatted(said);
        String frame = draft(arena, criterion(sources))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(arena.officer).post("/v1/value-frames/" + frame + "/adopt").then().statusCode(200);
        takeOut(consultation, said);

        as(arena.officer)
                .body("""
                        {"reason": "Said more clearly", "criteria": [%s], "mapping": [{"oldCode": "use", "newCode": "use"}]}""".formatted(criterion(sources)))
                .post("/v1/value-frames/" + frame + "/reshape")
                .then()
                .statusCode(201)
                .body("criteria[0].statementIds", contains(said));
    }

    @Test
    void statementsOfAnotherChallengeAndThoseNamedTwiceAreRefusedEachByItsPlace() {
        AnArena elsewhere = AnArena.convened(caller);
        String strange = statements(consultation(elsewhere)).get(0);
        String own = statements(consultation(arena)).get(0);

        draft(
                        arena,
                        criterion("\"statementIds\": [\"%s\", \"%s\", \"%s\"], \"jointGoalId\": \"%s\""
                                .formatted(strange, own, own, UUID.randomUUID())))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/criteria/0/statementIds/0", "/criteria/0/statementIds/2", "/criteria/0/jointGoalId"))
                .body("errors.code", contains("unknown-statement", "duplicate", "unknown-goal"));
    }

    @Test
    void statementsOfAnArenaWithTheSameChallengeAreNear() {
        AnArena sibling = AnArena.convened(caller, arena.challenge);
        String said = statements(consultation(sibling)).get(0);

        draft(arena, criterion("\"statementIds\": [\"%s\"]".formatted(said)))
                .then()
                .statusCode(201);
    }

    @Test
    void theGoalsOfAnAllianceAreOfferedToItsArenasAndTakenOver() {
        UUID alliance = UUID.randomUUID();
        UUID goal = UUID.randomUUID();
        publish(new AllianceFormed(alliance, List.of(), List.of(), null));
        publish(new JointGoalShared(alliance, goal, List.of(), Map.of(Sector.PUBLIC, 2, Sector.BUSINESS, 1)));
        publish(new AllianceChanged(alliance, List.of(), List.of(arena.id), null, List.of("arenas")));
        Waiting.untilEqual(1, () -> offers().path("items.size()"));
        offers().then()
                .body("items[0].goalId", equalTo(goal.toString()))
                .body("items[0].words", equalTo("/v1/alliances/" + alliance + "/goals"))
                .body("items[0].endorsementsBySector", equalTo(Map.of("PUBLIC", 2, "BUSINESS", 1)));

        String sources = "\"jointGoalId\": \"%s\"".formatted(goal);
        String frame = draft(arena, criterion(sources))
                .then()
                .statusCode(201)
                .body("criteria[0].jointGoalId", equalTo(goal.toString()))
                .extract()
                .path("id");
        AnArena elsewhere = AnArena.convened(caller);
        draft(elsewhere, criterion(sources)).then().statusCode(400).body("errors.code", contains("unknown-goal"));

        String before = offers().asString();
        rebuild.rebuild("joint-goals");
        Assertions.assertThat(offers().asString()).isEqualTo(before);

        publish(new AllianceDissolved(alliance, "DECIDED"));
        Waiting.untilEqual(0, () -> offers().path("items.size()"));
        as(arena.officer)
                .header("If-Match", "\"0\"")
                .body("{\"criteria\": [%s]}".formatted(criterion(sources)))
                .put("/v1/value-frames/" + frame)
                .then()
                .statusCode(200);
    }

    @Test
    void aGoalThatIsWithdrawnIsOfferedNoLongerUntilItIsSharedAgain() {
        UUID alliance = UUID.randomUUID();
        JointGoalShared kept =
                new JointGoalShared(alliance, UUID.randomUUID(), List.of(arena.id), Map.of(Sector.PUBLIC, 2));
        JointGoalShared goal =
                new JointGoalShared(alliance, UUID.randomUUID(), List.of(arena.id), Map.of(Sector.PUBLIC, 2));
        publish(kept);
        publish(goal);
        Waiting.untilEqual(2, () -> offers().path("items.size()"));

        publish(new JointGoalWithdrawn(alliance, goal.goalId(), "NOT_ENDORSED"));
        Waiting.untilEqual(1, () -> offers().path("items.size()"));
        offers().then().body("items[0].goalId", equalTo(kept.goalId().toString()));
        String before = offers().asString();
        rebuild.rebuild("joint-goals");
        Assertions.assertThat(offers().asString()).isEqualTo(before);

        publish(goal);
        Waiting.untilEqual(2, () -> offers().path("items.size()"));
    }

    @Test
    void offersAreListedPageByPageForAnArenaThatIsKnown() {
        UUID alliance = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            publish(new JointGoalShared(alliance, UUID.randomUUID(), List.of(arena.id), Map.of(Sector.PUBLIC, 2)));
        }
        Waiting.untilEqual(3, () -> offers().path("items.size()"));

        String next = given().queryParam("arenaId", arena.id)
                .queryParam("limit", 2)
                .get(OFFERS)
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        given().queryParam("arenaId", arena.id)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(OFFERS)
                .then()
                .body("items", hasSize(1));
        given().get(OFFERS).then().statusCode(400).body("errors.parameter", contains("arenaId"));
        given().queryParam("arenaId", UUID.randomUUID())
                .get(OFFERS)
                .then()
                .statusCode(404)
                .body("type", endsWith("arena-not-known"));
    }

    private Response offers() {
        return given().queryParam("arenaId", arena.id).get(OFFERS);
    }

    private void draftFaults(String sources, String code) {
        draft(arena, criterion(sources)).then().statusCode(400).body("errors.code", contains(code));
    }

    private Response draft(AnArena of, String criterion) {
        return as(of, of.officer)
                .body("{\"arenaId\": \"%s\", \"criteria\": [%s]}".formatted(of.id, criterion))
                .post("/v1/value-frames");
    }

    private static String criterion(String sources) {
        return """
                {"code": "use", "label": "Young people use it", "constellation": 7, "kind": "RATED", %s}""".formatted(sources);
    }

    private String consultation(AnArena of) {
        String id = as(of, of.officer)
                .body("""
                        {"arenaId": "%s", "question": "What is missing?",
                         "statements": ["A place to sit", "Light in the evening", "A roof"]}""".formatted(of.id))
                .post("/v1/consultations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        awaitEvent(
                ValueAssessmentEvent.TOPIC,
                "consultation-opened",
                seen -> seen.data().contains(id));
        return "/v1/consultations/" + id;
    }

    private static List<String> statements(String consultation) {
        return given().get(consultation + "/statements").path("items.id");
    }

    private void takeOut(String consultation, String statement) {
        as(arena.officer)
                .body("{\"moderation\": \"OUT\", \"reason\": \"Says nothing about the question\"}")
                .put(consultation + "/statements/" + statement + "/moderation")
                .then()
                .statusCode(200);
    }

    private RequestSpecification as(UUID actor) {
        return as(arena, actor);
    }

    private static RequestSpecification as(AnArena of, UUID actor) {
        return given().auth().oauth2(of.token(actor)).contentType(ContentType.JSON);
    }

    private static void publish(AllianceEvent event) {
        PlatformResource.publish(ActorEvent.TOPIC, event);
    }
}
