package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Arenas decide through the front door: by every rule, with and without a mandate, at once and against the clock. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DecisionIT {

    private static final String TOPIC = "arena-events.v1";
    private static final String MAJORITY = ", \"rule\": {\"kind\": \"MAJORITY\", \"quorum\": 0.5}";

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    @AfterEach
    void today() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void secretBallotsAreNeverShownAndLoseTheirVoters() throws SQLException {
        Deciding here = new Deciding(4, 0);
        String decision = here.opens("""
                "decisionType": "COMPOSE", "secret": true, "rule": {"kind": "RANKED", "quorum": 0.5},
                "options": [{"code": "A", "title": "Ada"}, {"code": "B", "title": "Bo"}, {"code": "C", "title": "Cy"}]""");
        for (String voter : here.voters) {
            here.votes(voter, decision, "{\"ranking\": [\"B\", \"A\"]}").statusCode(200);
        }
        here.votes("c4", decision, "{\"ranking\": [\"C\", \"B\"]}").statusCode(200);
        String ballots = "/v1/decisions/" + decision + "/ballots";
        given().get(ballots).then().statusCode(403).body("type", endsWith("/ballots-are-secret"));
        here.town
                .as("c4", "participant")
                .get(ballots + "/" + here.town.id("c4"))
                .then()
                .body("vote.ranking", equalTo(List.of("C", "B")));
        here.town
                .as("c1", "participant")
                .get(ballots + "/" + here.town.id("c4"))
                .then()
                .statusCode(403);

        here.closes(decision).body("outcome.chosen", equalTo(List.of("B")));

        here.town
                .as("c4", "participant")
                .get(ballots + "/" + here.town.id("c4"))
                .then()
                .statusCode(404);
        given().get(ballots).then().statusCode(403);
        given().get("/v1/decisions/" + decision + "/record").then().body("ballots", nullValue());
        assertThat(number("select count(*) from ballot where decision_id = '" + decision + "'"))
                .isZero();
        assertThat(number("select sum(ballots) from unlinked_ballot where decision_id = '" + decision + "'"))
                .isEqualTo(4);
    }

    @Test
    void theClockClosesAndNobodyVotesAfterwardsWhateverTheClockHasDone() {
        Deciding here = new Deciding(3, 1);
        String proposal = here.proposal("A gate");
        String decision = here.town
                .post("c1", here.path + "/decisions", """
                        {"decisionType": "ADOPT_PROPOSAL", "proposalIds": ["%s"], "rule": {"kind": "MAJORITY", "quorum": 0.9},
                         "prototypeWaiver": {"reason": "only words"}, "closesAt": "%s"}""".formatted(
                                proposal, Instant.now().plus(Duration.ofDays(2))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        here.says("c1", decision, "FOR");
        clock.moveTo(Duration.ofDays(3));

        int late = here.votes("c2", decision, "{\"choice\": \"FOR\"}").extract().statusCode();
        jobs.runSoon();

        assertThat(late).isEqualTo(409);
        String taken = awaitEvent(TOPIC, "decision-taken", event -> event.data().contains(decision))
                .data();
        assertThat(taken).contains("NO_QUORUM", "NOT_TAKEN");
        given().get("/v1/decisions/" + decision).then().body("closedBy", nullValue());
        assertThat(here.stateOf(proposal)).isEqualTo("PROPOSED");
    }

    @Test
    void ballotsThatComeWhileItClosesAreCountedOrRefusedAndOneOfTwoFacilitatorsCloses() throws Exception {
        Deciding here = new Deciding(12, 0);
        String decision = here.opens("""
                "decisionType": "COMPOSE", "rule": {"kind": "MAJORITY", "quorum": 0},
                "options": [{"code": "it", "title": "It"}]""");
        here.says("c1", decision, "FOR");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> calls = new java.util.ArrayList<>();
        IntStream.rangeClosed(2, 12)
                .forEach(i -> calls.add(() -> here.votes("c" + i, decision, "{\"choice\": \"FOR\"}")
                        .extract()
                        .statusCode()));
        calls.add(6, () -> here.closes(decision).extract().statusCode());
        calls.add(7, () -> here.closes(decision).extract().statusCode());
        List<Integer> statuses = results(threads.invokeAll(calls));
        threads.shutdown();

        List<Integer> closings = List.of(statuses.remove(7), statuses.remove(6));
        assertThat(closings).containsExactlyInAnyOrder(200, 409);
        assertThat(statuses).allMatch(status -> status == 200 || status == 409);
        int accepted =
                1 + (int) statuses.stream().filter(status -> status == 200).count();
        given().get("/v1/decisions/" + decision)
                .then()
                .body("outcome.cast", equalTo(accepted))
                .body("outcome.counts.FOR", equalTo(accepted));
    }

    private static List<Integer> results(List<Future<Integer>> futures)
            throws ExecutionException, InterruptedException {
        List<Integer> results = new java.util.ArrayList<>();
        for (Future<Integer> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    @Test
    void whoMayWhatAndEveryFaultOfAnOpening() {
        Deciding here = new Deciding(2, 1);
        here.town.person(
                "stranger", org.cocreation.contracts.Sector.CITIZENRY, org.cocreation.contracts.LeadershipDomain.CIVIC);
        String proposal = here.proposal("A lamp");
        String body = """
                {"decisionType": "ADOPT_PROPOSAL", "proposalIds": ["%s"], "rule": {"kind": "MAJORITY", "quorum": 0.5}, %s}""".formatted(proposal, Deciding.far());
        here.town
                .post("c2", here.path + "/decisions", body)
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-in-charge-of-decisions"));
        here.town
                .post("c1", here.path + "/decisions", body)
                .then()
                .statusCode(409)
                .body("type", endsWith("/proposal-not-tested"));
        here.asksFor("""
                        "decisionType": "SPEND", "mandateId": "%s", "secret": true, "ballotForm": "RANKING", "mostPoints": 3,
                        "rule": {"kind": "CONSENT", "quorum": 0.5, "k": 2}""".formatted(UUID.randomUUID())).statusCode(400).body("errors.pointer", hasItem("/mandateId"));
        here.asksFor("""
                        "decisionType": "SPEND", "secret": true, "ballotForm": "RANKING", "mostPoints": 3,
                        "proposalIds": ["%s"], "rule": {"kind": "CONSENT", "quorum": 0.5, "k": 2}""".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/rule/k",
                                "/proposalIds/0",
                                "/options",
                                "/amount",
                                "/secret",
                                "/ballotForm",
                                "/mostPoints"));
        here.asksFor("\"decisionType\": \"COMPOSE\"").statusCode(400).body("errors.pointer", hasItem("/rule"));
        String decision = here.opens("ADOPT_PROPOSAL", proposal, MAJORITY);
        here.asksFor("\"decisionType\": \"ADOPT_PROPOSAL\", \"proposalIds\": [\"%s\"]%s".formatted(proposal, MAJORITY))
                .statusCode(409)
                .body("type", endsWith("/proposal-move-not-allowed"));

        here.votes("stranger", decision, "{\"choice\": \"FOR\"}")
                .statusCode(403)
                .body("type", endsWith("/not-on-the-roll"));
        here.town
                .as("c1", "participant")
                .body("{\"choice\": \"FOR\"}")
                .put("/v1/decisions/" + decision + "/ballots/" + here.town.id("c2"))
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-own-ballot"));
        here.says("c2", decision, "FOR");
        here.says("c2", decision, "AGAINST");
        given().get("/v1/decisions/" + decision + "/ballots")
                .then()
                .body("items.vote.choice", equalTo(List.of("AGAINST")));
        here.town.post("c2", "/v1/decisions/" + decision + "/close").then().statusCode(403);
        given().get("/v1/decisions/" + decision + "/record").then().statusCode(404);
        here.town
                .as("c1", "participant")
                .header("If-Match", "\"99\"")
                .post("/v1/decisions/" + decision + "/close")
                .then()
                .statusCode(412);
        here.town
                .post("c1", "/v1/decisions/" + decision + "/withdraw", "{\"reason\": \"asked too early\"}")
                .then()
                .statusCode(200)
                .body("notTakenReason", equalTo("WITHDRAWN"))
                .body("record.no", equalTo(1));
        assertThat(here.stateOf(proposal)).isEqualTo("PROPOSED");
        given().get("/v1/decisions/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = PlatformResource.database();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
