package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Published examples of the rules come out of the front door as they were published. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DecisionRulesIT {

    @Test
    void sevenVotersDivideABudgetByEqualShares() {
        Deciding here = new Deciding(7, 0);
        String decision = here.opens("""
                "decisionType": "SPEND", "question": "What do we pay for?",
                "rule": {"kind": "EQUAL_SHARES", "quorum": 0.5, "budget": {"amount": 700, "currency": "JPY"}},
                "options": [{"code": "intake", "title": "Intake", "cost": 280}, {"code": "marketing", "title": "Marketing", "cost": 150},
                    {"code": "loans", "title": "Loans", "cost": 320}, {"code": "metrics", "title": "Metrics", "cost": 90}]""");
        approve(
                here,
                decision,
                "intake marketing metrics",
                "intake marketing metrics",
                "intake marketing loans",
                "intake marketing loans",
                "intake loans",
                "intake loans metrics",
                "intake loans metrics");
        here.votes("c1", decision, "{\"approvals\": [\"moon\"], \"choice\": \"FOR\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/approvals/0", "/choice"));

        here.closes(decision)
                .body("effect", equalTo("RECOMMENDATION"))
                .body("outcome.chosen", equalTo(List.of("intake", "marketing", "metrics")));
        given().get("/v1/decisions/" + decision + "/explanation")
                .then()
                .statusCode(200)
                .body("budgets.decidedBy", equalTo("EQUAL_SHARES"))
                .body("budgets.greedy.chosen", hasItem("loans"))
                .body("budgets.equalShares.represented", equalTo(7))
                .body("options.find { it.code == 'intake' }.figures.paidAtMost", equalTo("40"))
                .body("options.find { it.code == 'marketing' }.figures.paidAtMost", equalTo("75/2"))
                .body("options.find { it.code == 'loans' }.chosen", equalTo(false));
    }

    @Test
    void tenVotersGetWhatTheyWantGreedilyOrByEqualShares() {
        Deciding here = new Deciding(10, 0);
        String decision = here.opens("""
                "decisionType": "SPEND",
                "rule": {"kind": "GREEDY_BUDGET", "quorum": 1, "budget": {"amount": 1000, "currency": "JPY"}},
                "options": [{"code": "park", "title": "Park", "cost": 400}, {"code": "lights", "title": "Lights", "cost": 300},
                    {"code": "path", "title": "Path", "cost": 300}, {"code": "cafe", "title": "Cafe", "cost": 200},
                    {"code": "garden", "title": "Garden", "cost": 100}]""");
        approve(
                here,
                decision,
                "park lights",
                "park lights",
                "park lights",
                "park path",
                "park lights cafe",
                "park lights",
                "path garden",
                "path garden cafe",
                "path garden cafe",
                "garden cafe");

        here.closes(decision)
                .body("outcome.chosen", containsInAnyOrder("park", "lights", "cafe", "garden"))
                .body("outcome.budgets.equalShares.chosen", containsInAnyOrder("park", "garden", "cafe"))
                .body("outcome.budgets.greedy.left", equalTo(0));
    }

    @Test
    void fortyFiveVotersRankFiveOptions() {
        Deciding here = new Deciding(45, 0);
        String decision = here.opens("""
                "decisionType": "COMPOSE", "rule": {"kind": "RANKED", "quorum": 1},
                "options": [{"code": "A", "title": "A"}, {"code": "B", "title": "B"}, {"code": "C", "title": "C"},
                    {"code": "D", "title": "D"}, {"code": "E", "title": "E"}]""");
        String[] orders = {"ACBED", "ADECB", "BEDAC", "CABED", "CAEBD", "CBADE", "DCEBA", "EBADC"};
        int[] counts = {5, 5, 8, 3, 7, 2, 7, 8};
        int voter = 0;
        for (int i = 0; i < orders.length; i++) {
            for (int n = 0; n < counts[i]; n++) {
                voter++;
                here.votes("c" + voter, decision, list("ranking", orders[i].split("")))
                        .statusCode(200);
            }
        }

        here.closes(decision).body("outcome.chosen", equalTo(List.of("E")));
        given().get("/v1/decisions/" + decision + "/explanation")
                .then()
                .body("ranking", equalTo(List.of(List.of("E"), List.of("A"), List.of("C"), List.of("B"), List.of("D"))))
                .body("options.find { it.code == 'A' }.figures.winnersStrength", equalTo("25"))
                .body("options.find { it.code == 'A' }.figures.ownStrength", equalTo("24"));
    }

    private static void approve(Deciding here, String decision, String... wants) {
        for (int i = 0; i < wants.length; i++) {
            here.votes("c" + (i + 1), decision, list("approvals", wants[i].split(" ")))
                    .statusCode(200);
        }
    }

    private static String list(String field, String... codes) {
        return "{\"%s\": [\"%s\"]}".formatted(field, String.join("\", \"", codes));
    }
}
