package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cocreation.contracts.Money;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** What a decision does follows from the mandate: as it was at opening, and as it stands at closing. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DecisionEffectIT {

    private static final String TOPIC = "arena-events.v1";
    private static final String MAJORITY = ", \"rule\": {\"kind\": \"MAJORITY\", \"quorum\": 0.5}";

    @Test
    void aMandateToDecideBindsUntilItsMoneyIsSpent() {
        Deciding here = new Deciding(2, 1, new Money(350_000, "USD"));
        here.mandate("""
                {"power": "DECIDE", "scope": {"decisionTypes": ["SPEND", "ADOPT_PROPOSAL"], "jurisdictions": ["DK-157"],
                    "budgetCeiling": {"amount": 350000, "currency": "USD"}},
                 "rule": {"kind": "CONCURRENT_MAJORITY", "quorum": 0.5, "groups": ["role:CITIZEN", "role:POLITICIAN"]},
                 "validUntil": "2099-01-01T00:00:00Z"}""");

        String loans = spends(here, "Loans", 320_000);
        here.closes(loans)
                .body("effect", equalTo("BINDING"))
                .body("outcome.groupsPassed.'role:POLITICIAN'", equalTo(true));
        String more = spends(here, "More loans", 50_000);
        here.closes(more)
                .statusCode(200)
                .body("state", equalTo("TAKEN"))
                .body("effect", equalTo("RECOMMENDATION"))
                .body("degradedBecause", equalTo(List.of("BUDGET")));
        String last = spends(here, "Last loans", 30_000);
        here.closes(last).body("effect", equalTo("BINDING"));

        assertThat(awaitEvent(TOPIC, "proposal-adopted", event -> event.data().contains(loans))
                        .data())
                .contains("\"by\":\"ARENA\"", "DK-157");
        assertThat(awaitEvent(TOPIC, "mandate-ended", event -> event.key().equals(here.arena.toString()))
                        .data())
                .contains("EXHAUSTED", "350000");
        assertThat(awaitEvent(TOPIC, "decision-taken", event -> event.data().contains(more))
                        .data())
                .contains("\"degradedBecause\":\"BUDGET\"");
        given().get(here.path + "/decisions/verify")
                .then()
                .body("holds", equalTo(true))
                .body("checked", equalTo(3));
    }

    @Test
    void aMandateThatIsRevokedWhileADecisionIsOpenBindsNothingAnyMore() {
        Deciding here = new Deciding(2, 1);
        String mandate = here.mandate("""
                {"power": "DECIDE", "scope": {"decisionTypes": ["ADOPT_PROPOSAL"], "jurisdictions": ["DK-157"]},
                 "rule": {"kind": "MAJORITY", "quorum": 0.5}, "validUntil": "2099-01-01T00:00:00Z"}""");
        String proposal = here.proposal("A path");
        String decision = here.opens("ADOPT_PROPOSAL", proposal, "");
        given().get("/v1/decisions/" + decision).then().body("expectedEffect", equalTo("BINDING"));
        here.all(decision, "FOR");
        here.town
                .as("clerk", "authoriser")
                .header("Acting-For", here.council)
                .body("{}")
                .post("/v1/mandates/" + mandate + "/revoke")
                .then()
                .statusCode(200);

        here.closes(decision)
                .body("effect", equalTo("RECOMMENDATION"))
                .body("degradedBecause", equalTo(List.of("MANDATE_ENDED")));
        given().get("/v1/proposals/" + proposal)
                .then()
                .body("state", equalTo("TESTED"))
                .body("recommended", equalTo(true));
    }

    @Test
    void aDecisionOutsideTheScopeIsTakenAsARecommendationThatSaysWhy() {
        Deciding here = new Deciding(2, 1);
        here.mandate("""
                {"power": "DECIDE", "scope": {"decisionTypes": ["ADOPT_PROPOSAL"], "topics": ["roads"], "jurisdictions": ["DK-157"]},
                 "rule": {"kind": "MAJORITY", "quorum": 0.5}, "validUntil": "2099-01-01T00:00:00Z"}""");
        String proposal = here.proposal("A tree");
        String decision = here.opens("ADOPT_PROPOSAL", proposal, ", \"jurisdictions\": [\"DK-101\"]" + MAJORITY);
        here.all(decision, "FOR");

        here.closes(decision)
                .body("effect", equalTo("RECOMMENDATION"))
                .body("degradedBecause", equalTo(List.of("TOPIC", "JURISDICTION")));
        assertThat(here.stateOf(proposal)).isEqualTo("REFERRED");
    }

    @Test
    void theAuthorityThatDecidesTogetherWithTheArenaMustPassItToo() {
        Deciding here = new Deciding(3, 1);
        here.mandate("""
                {"power": "CO_DECIDE", "scope": {"decisionTypes": ["ADOPT_PROPOSAL"], "jurisdictions": ["DK-157"]},
                 "rule": {"kind": "MAJORITY", "quorum": 0.5}, "validUntil": "2099-01-01T00:00:00Z"}""");
        String refused = here.opens("ADOPT_PROPOSAL", here.proposal("A hedge"), "");
        given().get("/v1/decisions/" + refused).then().body("expectedEffect", equalTo("BINDING"));
        List.of("c1", "c2", "c3").forEach(voter -> here.says(voter, refused, "FOR"));
        here.says("p1", refused, "AGAINST");
        here.closes(refused)
                .body("state", equalTo("TAKEN"))
                .body("outcome.grantorPassed", equalTo(false))
                .body("effect", equalTo("RECOMMENDATION"))
                .body("degradedBecause", equalTo(List.of("GRANTOR")));

        String proposal = here.proposal("A lower hedge");
        String passed = here.opens("ADOPT_PROPOSAL", proposal, "");
        here.all(passed, "FOR");
        here.closes(passed).body("outcome.grantorPassed", equalTo(true)).body("effect", equalTo("BINDING"));
        assertThat(here.stateOf(proposal)).isEqualTo("ADOPTED");
        given().get("/v1/proposals/" + proposal + "/adoptions").then().body("items", hasSize(1));
    }

    private static String spends(Deciding here, String title, long amount) {
        String proposal = here.proposal(title);
        String decision = here.opens(
                "SPEND", proposal, ", \"amount\": {\"amount\": %d, \"currency\": \"USD\"}".formatted(amount));
        here.all(decision, "FOR");
        return decision;
    }
}
