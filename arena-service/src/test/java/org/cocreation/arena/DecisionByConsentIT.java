package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.Test;

/** A committee decides by consent: objections are met, taken back, or lead to another round and another rule. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DecisionByConsentIT {

    private static final String TOPIC = "arena-events.v1";
    private static final String CONSENT = """
            , "rule": {"kind": "CONSENT", "quorum": 0.67, "maxRounds": 2,
                "fallBack": {"kind": "CONCURRENT_MAJORITY", "groups": ["role:CITIZEN", "role:POLITICIAN"]}}""";

    @Test
    void aTaskCommitteeConsentsOnceAnObjectionIsMetAndTheAuthorityOwesAnAnswer() {
        Deciding here = new Deciding(3, 2);
        String mandate = here.mandate("""
                {"power": "RECOMMEND", "scope": {"decisionTypes": ["ADOPT_PROPOSAL"], "topics": ["youth"], "jurisdictions": ["DK-157"]},
                 "rule": {"kind": "CONSENT", "quorum": 0.67, "maxRounds": 2,
                    "fallBack": {"kind": "CONCURRENT_MAJORITY", "groups": ["role:CITIZEN", "role:POLITICIAN"]}},
                 "validUntil": "2099-01-01T00:00:00Z", "answerWithinDays": 30}""");
        String proposal = here.proposal("Skate park on the harbour");
        String decision = here.opens("ADOPT_PROPOSAL", proposal, "");
        given().get("/v1/decisions/" + decision)
                .then()
                .body("mandate.id", equalTo(mandate))
                .body("rule.kind", equalTo("CONSENT"))
                .body("expectedEffect", equalTo("RECOMMENDATION"))
                .body("rollByRole.CITIZEN", equalTo(3))
                .body("rollSize", equalTo(5));
        assertThat(here.stateOf(proposal)).isEqualTo("DECIDING");
        assertThat(awaitEvent(TOPIC, "decision-opened", event -> event.data().contains(decision))
                        .data())
                .contains(mandate, "\"rollSize\":5");

        here.votes("p1", decision, "{\"choice\": \"OBJECT\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/reason", "/harm"));
        here.town
                .post("p1", "/v1/decisions/" + decision + "/objections", "{\"reason\": \"noise\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/harm"));
        String objection = here.town
                .post("p1", "/v1/decisions/" + decision + "/objections", """
                        {"reason": "noise after 22:00", "harm": "neighbours would have to leave"}""")
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
        String resolve = "/v1/decisions/" + decision + "/objections/" + objection + "/resolve";
        here.town
                .post("c2", resolve, "{\"stance\": \"WITHDRAW\"}")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-the-objector"));
        here.town.post("p1", resolve, "{\"stance\": \"AGREE\"}").then().statusCode(409);
        here.town
                .post("c2", resolve, "{\"amendment\": \"closed after 21:00\"}")
                .then()
                .statusCode(403);
        here.town
                .post("c1", resolve, "{\"amendment\": \"closed after 21:00\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("AMENDED"));
        List.of("c1", "c2", "c3", "p2").forEach(voter -> here.says(voter, decision, "CONSENT"));
        here.closes(decision).statusCode(409).body("type", endsWith("/round-left"));
        here.town
                .post("p1", resolve, "{\"stance\": \"AGREE\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"));

        here.closes(decision)
                .statusCode(200)
                .body("state", equalTo("TAKEN"))
                .body("effect", equalTo("RECOMMENDATION"))
                .body("degradedBecause", hasSize(0))
                .body("outcome.unresolvedObjections", equalTo(0))
                .body("record.no", equalTo(1));
        assertThat(here.stateOf(proposal)).isEqualTo("REFERRED");
        awaitEvent(TOPIC, "proposal-referred", event -> event.data().contains(proposal));
        given().get("/v1/decisions/" + decision + "/record")
                .then()
                .statusCode(200)
                .body("objections[0].state", equalTo("RESOLVED"))
                .body("ballots", hasSize(5))
                .body("waiverDigest.length()", equalTo(64));
        given().get("/v1/decisions/" + decision + "/objections")
                .then()
                .body("items[0].amendment", equalTo("closed after 21:00"));
        given().get(here.path + "/decisions?state=TAKEN").then().body("items.id", equalTo(List.of(decision)));
        here.votes("c2", decision, "{\"choice\": \"CONSENT\"}")
                .statusCode(409)
                .body("type", endsWith("/decision-closed"));
    }

    @Test
    void anObjectionThatStaysLeadsToTheRuleNamedAtOpening() {
        Deciding here = new Deciding(2, 1);
        String proposal = here.proposal("A bench");
        String decision = here.opens("ADOPT_PROPOSAL", proposal, CONSENT);
        String object = "{\"choice\": \"OBJECT\", \"reason\": \"it rots\", \"harm\": \"upkeep\"}";
        for (int round = 1; round <= 2; round++) {
            here.says("c1", decision, "CONSENT");
            here.votes("p1", decision, object).statusCode(200);
            here.town
                    .post("c1", "/v1/decisions/" + decision + "/next-round")
                    .then()
                    .statusCode(200)
                    .body("round", equalTo(round + 1));
        }
        given().get("/v1/decisions/" + decision)
                .then()
                .body("fallingBack", equalTo(true))
                .body("ballotForm", equalTo("VOTE"));
        here.votes("c1", decision, "{\"choice\": \"CONSENT\"}").statusCode(400);
        here.says("c1", decision, "FOR");
        here.says("c2", decision, "FOR");
        here.says("p1", decision, "AGAINST");

        here.closes(decision)
                .body("state", equalTo("NOT_TAKEN"))
                .body("notTakenReason", equalTo("REJECTED"))
                .body("outcome.unresolvedObjections", equalTo(1))
                .body("outcome.groupsPassed.'role:CITIZEN'", equalTo(true))
                .body("outcome.groupsPassed.'role:POLITICIAN'", equalTo(false));
        assertThat(here.stateOf(proposal)).isEqualTo("PROPOSED");
    }

    @Test
    void withoutARuleToFallBackOnAnObjectionPrevails() {
        Deciding here = new Deciding(2, 1);
        String proposal = here.proposal("A fountain");
        String decision = here.opens(
                "ADOPT_PROPOSAL", proposal, ", \"rule\": {\"kind\": \"CONSENT\", \"quorum\": 0.5, \"maxRounds\": 1}");
        here.says("c1", decision, "CONSENT");
        here.votes("p1", decision, "{\"choice\": \"OBJECT\", \"reason\": \"it leaks\", \"harm\": \"money\"}")
                .statusCode(200);
        here.town
                .post("c1", "/v1/decisions/" + decision + "/next-round")
                .then()
                .statusCode(409)
                .body("type", endsWith("/no-round-left"));

        here.closes(decision).body("state", equalTo("NOT_TAKEN")).body("notTakenReason", equalTo("OBJECTED"));
    }

    @Test
    void whatAnErasedActorWroteGoesAndTheChainStillHolds() {
        Deciding here = new Deciding(2, 1);
        String decision = here.opens("ADOPT_PROPOSAL", here.proposal("A wall"), CONSENT);
        here.votes("p1", decision, "{\"choice\": \"OBJECT\", \"reason\": \"too high\", \"harm\": \"the view\"}")
                .statusCode(200);
        here.says("p1", decision, "STAND_ASIDE");
        here.says("c1", decision, "CONSENT");
        here.says("c2", decision, "CONSENT");
        here.closes(decision).body("state", equalTo("TAKEN"));
        String objections = "/v1/decisions/" + decision + "/objections";
        given().get(objections).then().body("items[0].reason", equalTo("too high"));
        String hash = given().get("/v1/decisions/" + decision).path("record.hash");

        PlatformResource.publish(ActorEvent.TOPIC, new ActorEvent.ActorErased(here.town.id("p1")));

        Waiting.until("the text is gone", () -> given().get(objections).path("items[0].reason") == null);
        given().get(objections).then().body("items[0].state", equalTo("WITHDRAWN"));
        given().get(here.path + "/decisions/verify")
                .then()
                .body("holds", equalTo(true))
                .body("lastHash", equalTo(hash));
    }
}
