package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.arena.answer.OwedAnswers;
import org.cocreation.arena.mandate.MandateService;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How mandates end, and what their grantors cannot do. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MandateIT {

    private static final String TOPIC = "arena-events.v1";

    @Inject
    OwedAnswers owed;

    @Inject
    Proposals proposals;

    @Inject
    EventLog events;

    @Inject
    MandateService mandates;

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    @AfterEach
    void today() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void aMandateExpiresByTheClock() {
        Recommending here = new Recommending(owed, proposals, events);
        String until = Instant.now().plus(Duration.ofDays(10)).toString();
        String mandate = granted(here, until);

        clock.moveTo(Duration.ofDays(10).plusMinutes(1));
        jobs.runSoon();

        assertThat(ended(mandate)).contains("EXPIRED");
        given().get("/v1/mandates/" + mandate).then().body("state", equalTo("ENDED"));
    }

    @Test
    void onlyTheGrantorTakesAMandateBackAndOnce() {
        Recommending here = new Recommending(owed, proposals, events);
        String path = "/v1/mandates/" + here.mandate + "/revoke";
        String reason = "{\"reason\": \"a new council\"}";

        here.town
                .as("council clerk", "authoriser")
                .header("Acting-For", here.council)
                .body(reason)
                .post(path)
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-the-grantor"));
        here.town
                .as("committee clerk", "authoriser")
                .header("Acting-For", here.committee)
                .body(reason)
                .post(path)
                .then()
                .statusCode(200)
                .body("endReason", equalTo("REVOKED"));
        here.town
                .as("committee clerk", "authoriser")
                .header("Acting-For", here.committee)
                .body(reason)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("/mandate-ended"));

        assertThat(ended(here.mandate.toString())).contains("REVOKED").doesNotContain("a new council");
    }

    @Test
    void theMandatesOfADissolvedArenaEndWithIt() {
        Recommending here = new Recommending(owed, proposals, events);

        QuarkusTransaction.requiringNew().run(() -> mandates.endAllOf(here.arena));

        assertThat(ended(here.mandate.toString())).contains("ARENA_DISSOLVED");
    }

    @Test
    void everyFaultOfAGrantIsNamed() {
        Recommending here = new Recommending(owed, proposals, events);

        grant(here, """
                        {"power": "RECOMMEND", "scope": {"decisionTypes": ["ADOPT_PROPOSAL"], "jurisdictions": ["Gentofte"],
                            "budgetCeiling": {"amount": -1, "currency": "DKK"}},
                         "rule": {"kind": "CONSENT", "quorum": 1.5}, "validUntil": "2099-01-01T00:00:00Z", "answerWithinDays": 0}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/scope/jurisdictions/0",
                                "/scope/budgetCeiling/amount",
                                "/rule/quorum",
                                "/answerWithinDays"));
        grant(here, """
                        {"power": "DECIDE", "scope": {"decisionTypes": ["ADOPT_PROPOSAL", "COMPOSE"], "jurisdictions": ["DK-101"]},
                         "rule": {"kind": "MAJORITY", "quorum": 0.5}, "validUntil": "2099-01-01T00:00:00Z"}""")
                .then()
                .statusCode(409)
                .body("type", endsWith("/authority-does-not-cover"))
                .body("errors.pointer", hasItems("/scope/decisionTypes/1", "/scope/jurisdictions/0"));
    }

    private static String granted(Recommending here, String until) {
        return grant(here, """
                        {"power": "DECIDE", "scope": {"decisionTypes": ["ADOPT_PROPOSAL"], "jurisdictions": ["DK-157"]},
                         "rule": {"kind": "MAJORITY", "quorum": 0.5}, "validUntil": "%s"}""".formatted(until))
                .then()
                .statusCode(201)
                .body("answerWithinDays", equalTo(30))
                .extract()
                .path("id");
    }

    private static io.restassured.response.Response grant(Recommending here, String body) {
        return here.town
                .as("committee clerk", "authoriser")
                .header("Acting-For", here.committee)
                .body(body)
                .post("/v1/arenas/" + here.arena + "/mandates");
    }

    private static String ended(String mandate) {
        return awaitEvent(
                        TOPIC,
                        "mandate-ended",
                        event -> event.data().contains(UUID.fromString(mandate).toString()))
                .data();
    }
}
