package org.cocreation.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.PlatformResource.Seen;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A consultation from its question to its opinion groups, through the doors of the service. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ConsultationIT {

    private static final int[][] TOY = {
        {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 1},
        {1, 1, -1, -1, 1, 1}, {1, 1, -1, 0, 1, -1}, {-1, -1, 1, 1, 1, 0}, {-1, -1, 1, 1, 1, 0},
        {-1, -1, 1, 1, 1, 0}, {-1, -1, 1, 1, 1, 0}, {-1, 0, 1, 1, 1, 1}, {-1, -1, 1, 1, -1, 0}
    };

    @Inject
    Caller caller;

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    private AnArena arena;

    @BeforeEach
    void convene() {
        arena = AnArena.convened(caller);
    }

    @Test
    void twelvePeopleVoteAndTwoGroupsAgreeOnOneStatement() {
        String consultation = open(6, null);
        List<String> statements = statements(consultation);
        List<UUID> people = people();
        for (int person = 0; person < people.size(); person++) {
            voteAll(consultation, people.get(person), statements, TOY[person]).statusCode(204);
        }
        Waiting.until(
                "all votes are counted",
                () -> groups(consultation).extract().statusCode() == 200
                        && groups(consultation).extract().<Integer>path("votes") == 72);
        groups(consultation)
                .body("last", equalTo(false))
                .body("groups.size", contains(6, 6))
                .body("mine", nullValue());

        as(arena.officer).post(consultation + "/close").then().statusCode(200).body("state", equalTo("COUNTING"));
        Seen closed = awaitEvent(topic(), "consultation-closed", seen -> consultation.endsWith(subject(seen)));
        Seen consensus = awaitEvent(topic(), "consensus-found", seen -> consultation.endsWith(subject(seen)));

        assertThat(closed.key()).isEqualTo(arena.id.toString());
        assertThat(closed.data())
                .contains(
                        "\"participants\":12",
                        "\"votes\":72",
                        "\"groupSizes\":[6,6]",
                        "\"consensus\":[5]",
                        "[1,2,3,4]");
        assertThat(consensus.data()).contains("\"number\":5", "0.65625", "0.810093", statements.get(4));
        assertThat(consensusEvents(consultation)).hasSize(1);
        groups(consultation)
                .body("last", equalTo(true))
                .body("groups.size", contains(6, 6))
                .body("smallGroups", equalTo(0))
                .body("consensus", contains(5))
                .body("divisive", containsInAnyOrder(1, 2, 3, 4))
                .body("statements", hasSize(6))
                .body("statements[4].byGroup.agree", contains(6, 5))
                .body("groups[0].representative[0].statement", notNullValue());
        given().get(consultation + "/projection")
                .then()
                .statusCode(200)
                .body("points", hasSize(12))
                .body("groups", hasSize(2))
                .body("points[0].keySet()", containsInAnyOrder("x", "y", "group"));
        given().get(consultation + "/picture")
                .then()
                .statusCode(200)
                .contentType(containsString("image/svg+xml"))
                .body(containsString("<title"), containsString("A with 6, B with 6"));
        int first = as(people.get(0)).get(consultation + "/groups").path("mine");
        int last = as(people.get(11)).get(consultation + "/groups").path("mine");
        assertThat(first).isNotEqualTo(last);
        refused(voteAll(consultation, people.get(0), statements, TOY[1]), 409, "consultation-not-open");
        refused(as(arena.officer).post(consultation + "/close").then(), 409, "consultation-move-not-allowed");
    }

    @Test
    void aVoteIsChangedUntilTheEndAndSeenByItsVoterOnly() {
        String consultation = open(2, null);
        List<String> statements = statements(consultation);
        UUID citizen = arena.citizens.get(0);
        vote(consultation, citizen, statements.get(0), "1").statusCode(204);
        vote(consultation, citizen, statements.get(0), "-1").statusCode(204);
        vote(consultation, arena.outsider, statements.get(0), "0").statusCode(204);

        as(citizen)
                .get(consultation + "/votes/mine")
                .then()
                .body("items", hasSize(1))
                .body("items[0].value", equalTo(-1))
                .body("items[0].statementId", equalTo(statements.get(0)));
        as(arena.politicians.get(0)).get(consultation + "/votes/mine").then().body("items", hasSize(0));
        given().get(consultation + "/votes/mine").then().statusCode(401);
        as(citizen)
                .get(consultation + "/next?limit=50")
                .then()
                .statusCode(200)
                .body("items.id", contains(statements.get(1)));
        assertThat(PlatformResource.events(topic()))
                .filteredOn(seen -> consultation.endsWith(subject(seen)))
                .extracting(Seen::type)
                .allMatch(type -> type.contains("consultation-opened") || type.contains("statement-submitted"));
    }

    @Test
    void badVotesAreRefusedAndNameEveryFault() {
        String consultation = open(2, null);
        List<String> statements = statements(consultation);
        UUID citizen = arena.citizens.get(0);
        for (String bad : List.of("2", "-2", "0.5", "null", "\"1\"")) {
            refused(vote(consultation, citizen, statements.get(0), bad), 400, "invalid-request");
        }
        refused(vote(consultation, citizen, UUID.randomUUID().toString(), "1"), 404, "statement-not-found");
        refused(
                vote("/v1/consultations/" + UUID.randomUUID(), citizen, statements.get(0), "1"),
                404,
                "consultation-not-found");
        String twice = "{\"statementId\": \"" + statements.get(0) + "\", \"value\": 1}";
        as(citizen)
                .body("{\"votes\": [" + twice + "," + twice + "]}")
                .put(consultation + "/votes")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/votes/1/statementId"));
        as(citizen)
                .body("{\"votes\": [" + twice + ",{\"statementId\": \"" + UUID.randomUUID() + "\", \"value\": 1}]}")
                .put(consultation + "/votes")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-statement"))
                .body("errors.pointer", contains("/votes/1/statementId"));
        as(citizen).get(consultation + "/votes/mine").then().body("items", hasSize(0));
        moderate(consultation, statements.get(1), "OUT").statusCode(200);
        refused(vote(consultation, citizen, statements.get(1), "1"), 409, "statement-out");
        as(citizen).get(consultation + "/next?limit=0").then().statusCode(400);
    }

    @Test
    void everybodySaysSomethingOnceAndAFacilitatorTakesItOut() {
        String consultation = open(1, null);
        String said = as(arena.outsider)
                .body("{\"text\": \" Lights along the quay! \"}")
                .post(consultation + "/statements")
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("text", equalTo("Lights along the quay!"))
                .extract()
                .path("id");
        awaitEvent(topic(), "statement-submitted", seen -> seen.data().contains(said));
        refused(
                as(arena.citizens.get(0))
                        .body("{\"text\": \"lights along   the quay\"}")
                        .post(consultation + "/statements")
                        .then(),
                409,
                "statement-said-before");
        refused(
                as(arena.citizens.get(0))
                        .body("{\"text\": \" \"}")
                        .post(consultation + "/statements")
                        .then(),
                400,
                "invalid-request");
        refused(
                as(arena.citizens.get(0))
                        .body("{\"moderation\": \"OUT\", \"reason\": \"no\"}")
                        .put(consultation + "/statements/" + said + "/moderation")
                        .then(),
                403,
                "facilitator-needed");
        moderate(consultation, said, "OUT").statusCode(200).body("moderation", equalTo("OUT"));
        moderate(consultation, said, "OUT").statusCode(200);
        Seen moderated =
                awaitEvent(topic(), "statement-moderated", seen -> seen.data().contains(said));

        assertThat(moderated.data()).contains("\"OUT\"").doesNotContain("quay");
        given().get(consultation + "/statements/" + said)
                .then()
                .body("text", nullValue())
                .body("reason", equalTo("beside the question"));
        as(arena.officer)
                .get(consultation + "/statements?moderation=OUT")
                .then()
                .body("items.text", contains("Lights along the quay!"));
        given().get(consultation + "/statements?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
        moderate(consultation, said, "OPEN").statusCode(200).body("text", containsString("quay"));
    }

    @Test
    void onlyAFacilitatorOpensAndFaultsAreNamedTogether() {
        String body =
                "{\"arenaId\": \"" + arena.id + "\", \"question\": \"What matters?\", \"statements\": [\"A\", \"a!\"],"
                        + " \"closesAt\": \"2020-01-01T00:00:00Z\"}";

        refused(as(arena.citizens.get(0)).body(body).post("/v1/consultations").then(), 403, "facilitator-needed");
        as(arena.officer)
                .body(body)
                .post("/v1/consultations")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/closesAt", "/statements/1"));
        refused(
                as(arena.officer)
                        .body(body.replace(
                                arena.id.toString(), UUID.randomUUID().toString()))
                        .post("/v1/consultations")
                        .then(),
                404,
                "arena-not-known");
        given().get("/v1/consultations?arenaId=" + arena.id).then().body("items", hasSize(0));
    }

    @Test
    void theClockEndsItAndNoVoteIsTakenAtItsEnd() {
        Instant end = Instant.now().plus(Duration.ofDays(3));
        String consultation = open(1, end);
        List<String> statements = statements(consultation);
        vote(consultation, arena.citizens.get(0), statements.get(0), "1").statusCode(204);
        try {
            clock.moveTo(Duration.ofDays(4));
            refused(vote(consultation, arena.citizens.get(1), statements.get(0), "1"), 409, "consultation-not-open");
            jobs.runSoon();

            Seen closed = awaitEvent(topic(), "consultation-closed", seen -> consultation.endsWith(subject(seen)));
            assertThat(closed.data()).contains("\"participants\":1", "\"groupSizes\":[]", "\"consensus\":[]");
            given().get(consultation).then().body("state", equalTo("CLOSED"));
        } finally {
            clock.moveTo(Duration.ZERO);
        }
    }

    @Test
    void theEndOfTheArenaEndsItAndErasureLeavesTheVotesWithoutTheirVoter() throws SQLException {
        String consultation = open(1, null);
        String id = consultation.substring(consultation.lastIndexOf('/') + 1);
        List<String> statements = statements(consultation);
        UUID citizen = arena.citizens.get(0);
        vote(consultation, citizen, statements.get(0), "1").statusCode(204);
        as(citizen)
                .get("/v1/me/export")
                .then()
                .statusCode(200)
                .body("traces.find { it.table == 'vote' }.rows.value", contains(1));

        arena.erase(citizen);
        String known = "select count(*) from consultation_participant where actor_id = '" + citizen + "'";
        Waiting.untilEqual(0L, () -> number(known));
        assertThat(number("select count(*) from vote where consultation_id = '" + id + "'"))
                .isOne();
        arena.tell(new ArenaLapsed(arena.id, UUID.randomUUID(), Instant.now(), List.of()));
        awaitEvent(topic(), "consultation-closed", seen -> consultation.endsWith(subject(seen)));
        refused(
                as(arena.officer)
                        .body("{\"arenaId\": \"" + arena.id + "\", \"question\": \"And now?\"}")
                        .post("/v1/consultations")
                        .then(),
                409,
                "arena-has-ended");
    }

    @Test
    void aConsultationThatIsNotOpenDataIsNotExported() {
        String consultation = open(1, null);

        refused(given().get(consultation + "/export").then(), 403, "not-opened-as-open-data");
        refused(given().get(consultation + "/groups").then(), 404, "opinion-groups-not-found");
        as(arena.officer).post(consultation + "/close").then().statusCode(200);
        Seen closed = awaitEvent(topic(), "consultation-closed", seen -> consultation.endsWith(subject(seen)));
        assertThat(closed.data()).contains("\"participants\":0", "\"votes\":0", "\"groupSizes\":[]");
        groups(consultation).statusCode(200).body("groups", hasSize(0)).body("last", equalTo(true));
    }

    private String open(int statements, Instant closesAt) {
        List<String> seeds = new ArrayList<>();
        for (int i = 1; i <= statements; i++) {
            seeds.add("\"Statement number " + i + "\"");
        }
        String location = as(arena.officer)
                .body("{\"arenaId\": \"%s\", \"question\": \"What matters?\", \"statements\": %s%s}"
                        .formatted(arena.id, seeds, closesAt == null ? "" : ", \"closesAt\": \"" + closesAt + "\""))
                .post("/v1/consultations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    private List<String> statements(String consultation) {
        return given().get(consultation + "/statements").path("items.id");
    }

    private List<UUID> people() {
        List<UUID> people = new ArrayList<>(arena.citizens);
        people.addAll(arena.politicians);
        people.add(arena.officer);
        people.add(arena.outsider);
        return people;
    }

    private ValidatableResponse voteAll(String consultation, UUID person, List<String> statements, int[] values) {
        List<String> votes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            votes.add("{\"statementId\": \"" + statements.get(i) + "\", \"value\": " + values[i] + "}");
        }
        return as(person)
                .body("{\"votes\": " + votes + "}")
                .put(consultation + "/votes")
                .then();
    }

    private ValidatableResponse vote(String consultation, UUID person, String statement, String value) {
        return as(person)
                .body("{\"value\": " + value + "}")
                .put(consultation + "/votes/" + statement)
                .then();
    }

    private ValidatableResponse moderate(String consultation, String statement, String moderation) {
        return as(arena.officer)
                .body("{\"moderation\": \"" + moderation + "\", \"reason\": \"beside the question\"}")
                .put(consultation + "/statements/" + statement + "/moderation")
                .then();
    }

    private static ValidatableResponse groups(String consultation) {
        return given().get(consultation + "/groups").then();
    }

    private RequestSpecification as(UUID actor) {
        return given().auth().oauth2(arena.token(actor)).contentType(ContentType.JSON);
    }

    private static List<Seen> consensusEvents(String consultation) {
        return PlatformResource.events(topic()).stream()
                .filter(seen -> seen.type().equals("org.cocreation.consensus-found.v1"))
                .filter(seen -> consultation.endsWith(subject(seen)))
                .toList();
    }

    private static String subject(Seen seen) {
        return seen.headers().getOrDefault("ce_subject", "none");
    }

    private static String topic() {
        return ValueAssessmentEvent.TOPIC;
    }

    private static void refused(ValidatableResponse response, int status, String problem) {
        response.statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("type", endsWith("/problems/" + problem));
    }

    private static long number(String query) {
        try (Connection connection = PlatformResource.database();
                var select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
