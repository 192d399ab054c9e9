package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cocreation.arena.answer.OwedAnswers;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.AuthorityWithdrawn;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a recommendation at the authority: answers, forwarding, silence, lost authority, and adoption elsewhere. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AnswerIT {

    private static final String TOPIC = "arena-events.v1";

    @Inject
    OwedAnswers owed;

    @Inject
    Proposals proposals;

    @Inject
    EventLog events;

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    @AfterEach
    void today() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void anAnswerIsForwardedOnceAndSilenceNeverBecomesConsent() {
        Recommending here = new Recommending(owed, proposals, events);
        UUID proposal = here.proposal();
        UUID decision = here.recommended(proposal, Duration.ZERO);
        assertThat(here.stateOf(proposal)).isEqualTo("REFERRED");

        String accept = "{\"stance\": \"ACCEPT\"}";
        here.town
                .as("councillor", "authoriser")
                .body(accept)
                .post("/v1/decisions/" + decision + "/answer")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-the-authoriser"));
        here.answers("council clerk", here.council, decision, accept).then().statusCode(403);
        here.answers("committee clerk", here.committee, decision, "{\"stance\": \"FORWARD\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/reason", "/forwardTo"));
        here.answers("committee clerk", here.committee, decision, forward(here.youthClub))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/forwardTo"));
        Waiting.until(
                "the council may answer",
                () -> here.answers("committee clerk", here.committee, decision, forward(here.council))
                                .statusCode()
                        == 200);

        here.answers("committee clerk", here.committee, decision, accept).then().statusCode(403);
        here.answers("council clerk", here.council, decision, forward(here.committee))
                .then()
                .statusCode(409)
                .body("type", endsWith("/answer-forwarded"));
        clock.moveTo(Duration.ofDays(31));
        jobs.runSoon();
        String overdue = awaitEvent(
                        TOPIC, "answer-overdue", event -> event.data().contains(decision.toString()))
                .data();
        assertThat(overdue).contains(here.council.toString(), "\"daysLate\":1");
        assertThat(here.stateOf(proposal)).isEqualTo("REFERRED");
        given().get("/v1/answers?state=OVERDUE&authoriser=" + here.council)
                .then()
                .body("items.decisionId", equalTo(java.util.List.of(decision.toString())));
        given().get("/v1/answers?authoriser=" + here.committee).then().body("items", hasSize(0));

        here.answers("council clerk", here.council, decision, """
                        {"stance": "ACCEPT_WITH_CHANGES", "reason": "a smaller budget", "changes": "half of it", "stepSize": "WIDE"}""")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        assertThat(here.stateOf(proposal)).isEqualTo("ADOPTED");
        String adopted = awaitEvent(
                        TOPIC, "proposal-adopted", event -> event.data().contains(proposal.toString()))
                .data();
        assertThat(adopted)
                .contains("AUTHORISER", "\"withChanges\":true", "WIDE", "DK-157")
                .doesNotContain("half");
        assertThat(PlatformResource.events(TOPIC))
                .filteredOn(event ->
                        event.type().contains("answer-overdue") && event.data().contains(decision.toString()))
                .hasSize(1);
        given().get("/v1/decisions/" + decision + "/answer")
                .then()
                .body("answers.stance", equalTo(java.util.List.of("FORWARD", "ACCEPT_WITH_CHANGES")))
                .body("answers.inTime", equalTo(java.util.List.of(true, false)))
                .body("answers[1].reason", equalTo("a smaller budget"));
        given().get("/v1/proposals/" + proposal + "/adoptions")
                .then()
                .body("items[0].jurisdiction", equalTo("DK-157"))
                .body("items[0].decisionId", equalTo(decision.toString()));
        here.answers("council clerk", here.council, decision, accept)
                .then()
                .statusCode(409)
                .body("type", endsWith("/answer-given"));
    }

    @Test
    void theTimesThatPassedWhileTheServiceWasDownAreCounted() {
        Recommending here = new Recommending(owed, proposals, events);
        UUID proposal = here.proposal();

        UUID decision =
                here.recommended(proposal, Recommending.WITHIN.plusDays(5).plusHours(1));

        String overdue = awaitEvent(
                        TOPIC, "answer-overdue", event -> event.data().contains(decision.toString()))
                .data();
        assertThat(overdue).contains("\"daysLate\":5");
        here.answers("committee clerk", here.committee, decision, "{\"stance\": \"REJECT\", \"reason\": \"noise\"}")
                .then()
                .statusCode(200)
                .body("answers[0].inTime", equalTo(false));
        assertThat(here.stateOf(proposal)).isEqualTo("REJECTED");
        assertThat(awaitEvent(TOPIC, "proposal-rejected", event -> event.data().contains(proposal.toString()))
                        .data())
                .contains("\"reasonGiven\":true")
                .doesNotContain("noise");
    }

    @Test
    void whoLostTheAuthorityStillOwesTheAnswerButCanOnlyHandItOnOrBack() {
        Recommending here = new Recommending(owed, proposals, events);
        UUID proposal = here.proposal();
        UUID decision = here.recommended(proposal, Duration.ZERO);
        PlatformResource.publish(ActorEvent.TOPIC, new AuthorityWithdrawn(here.committee, here.authority, "WITHDRAWN"));
        awaitEvent(TOPIC, "mandate-ended", event -> event.data().contains(here.mandate.toString()));

        for (String stance : java.util.List.of("ACCEPT", "ACCEPT_WITH_CHANGES", "REJECT")) {
            here.answers(
                            "committee clerk",
                            here.committee,
                            decision,
                            "{\"stance\": \"%s\", \"reason\": \"so\"}".formatted(stance))
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/authority-too-narrow"));
        }
        given().get("/v1/answers?state=AWAITING&authoriser=" + here.committee)
                .then()
                .body("items.decisionId", hasItem(decision.toString()));
        here.answers("committee clerk", here.committee, decision, "{\"stance\": \"REMIT\", \"reason\": \"not ours\"}")
                .then()
                .statusCode(200);

        given().get("/v1/proposals/" + proposal)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("version", equalTo(2))
                .body("earlierVersions[0].basis", equalTo("REMIT"));
        awaitEvent(TOPIC, "proposal-iterated", event -> event.data().contains(proposal.toString()));
    }

    @Test
    void whatOtherJurisdictionsDoIsRecordedStepByStep() {
        Recommending here = new Recommending(owed, proposals, events);
        String path = "/v1/proposals/" + here.proposal() + "/adoptions";
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(9);

        observe(here, path, "US-27123", "CONSIDERED", day, 201);
        observe(here, path, "US-27123", "ADOPTED", day.plusDays(1), 201);
        observe(here, path, "US-27037", "DECLINED", day, 201);
        observe(here, path, "US-27123", "DISCONTINUED", day.plusDays(3), 201);

        observe(here, path, "US-27123", "ADOPTED", day.plusDays(1), 409);
        observe(here, path, "US-27123", "ADOPTED", day.plusDays(11), 400);
        observe(here, path, "Ramsey County", "ADOPTED", day, 400);
        here.town
                .as("councillor", "authoriser")
                .body("{\"jurisdiction\": \"US-27123\", \"status\": \"ADOPTED\"}")
                .post(path)
                .then()
                .statusCode(403);
        given().get(path + "?limit=3").then().body("items", hasSize(3)).body("nextCursor", not(equalTo(null)));
        given().get(path + "?jurisdiction=US-27123")
                .then()
                .body("items.status", equalTo(java.util.List.of("CONSIDERED", "ADOPTED", "DISCONTINUED")));
        assertThat(awaitEvent(
                                TOPIC,
                                "adoption-observed",
                                event -> event.data().contains("DECLINED")
                                        && path.contains(event.headers().get("ce_subject")))
                        .data())
                .contains("US-27037")
                .doesNotContain("minutes");
    }

    @Test
    void whatIsNotOwedIsNotFoundAndBadListsAreRefused() {
        UUID nothing = UUID.randomUUID();
        given().get("/v1/decisions/" + nothing + "/answer").then().statusCode(404);
        given().get("/v1/proposals/" + nothing + "/adoptions").then().statusCode(404);
        given().get("/v1/answers?state=ASLEEP").then().statusCode(400);
        given().get("/v1/answers?authoriser=x").then().statusCode(400);
        given().get("/v1/answers?cursor=x").then().statusCode(400);
    }

    private static void observe(
            Recommending here, String path, String jurisdiction, String status, LocalDate day, int expected) {
        here.town
                .as("steward", "steward")
                .body("""
                        {"jurisdiction": "%s", "status": "%s", "observedAt": "%s", "source": "minutes"}""".formatted(jurisdiction, status, day))
                .post(path)
                .then()
                .statusCode(expected);
    }

    private static String forward(UUID to) {
        return "{\"stance\": \"FORWARD\", \"reason\": \"theirs to say\", \"forwardTo\": \"%s\"}".formatted(to);
    }
}
