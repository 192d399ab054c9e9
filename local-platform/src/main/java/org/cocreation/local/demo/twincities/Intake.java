package org.cocreation.local.demo.twincities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cocreation.local.demo.stage.Author;
import org.cocreation.local.demo.stage.Proposing;
import org.cocreation.local.demo.stage.Stage;
import org.cocreation.local.demo.stage.Testing;
import org.cocreation.local.demo.stage.Valuing;

/** Step M8: an intake platform whose first test looks good and is not enough; and how its value is judged. */
final class Intake {

    private static final int[] NON_PROFITS = {6, 6, 6, 5, 5};
    private static final int[] ENTREPRENEURS = {6, 6, 6, 6};

    private final Stage stage;
    private final Cast cast;
    private final Proposing proposing;
    private final Valuing valuing;
    private String prototype = "";

    Intake(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.proposing = proposal(stage, cast, arena);
        this.valuing = new Valuing(stage, arena, "non-profit 1", cast.nonProfit(1));
    }

    /** A proposal of a non-profit and an entrepreneur. */
    static Proposing proposal(Stage stage, Cast cast, String arena) {
        return new Proposing(
                stage,
                arena,
                new Author("non-profit 1", cast.nonProfit(1), cast.id("non-profit 1")),
                new Author("entrepreneur 1", cast.entrepreneur(1), cast.id("entrepreneur 1")));
    }

    void tryOut() throws InterruptedException {
        stage.step(
                "M8", "One intake for all doors: thirty of forty owners are sent right, which is not enough to know");
        valuing.adoptFrame("""
                [{"code": "first-time", "label": "Owners reach the right organisation at once", "constellation": 7,
                  "kind": "RATED", "raisedByGroups": ["affected:minority-owners"]},
                 {"code": "trust", "label": "Owners trust those who help", "constellation": 7,
                  "kind": "RATED", "raisedByGroups": ["role:CITIZEN"]}]""");
        proposing.share(Stage.body("""
                {"title": "One intake platform", "summary": "Owners tell their story once; the platform knows which door fits.",
                 "changeLogic": [{"assumption": "Referrals are right", "criterionCode": "first-time", "critical": true}]}"""), "twin-cities/intake");
        proposing.submit(false);
        Testing testing = new Testing(stage, proposing, "non-profit 1", cast.nonProfit(1));
        proposing.prototype(1, software("Intake form with referral rules of all seven"));
        testing.start(1, card());
        testing.result(1, 30, "Owners like it; forty cases cannot tell", "PERSEVERE");
        testing.check(1, "INCONCLUSIVE", 0.5981, 0.8581);
        proposing.iterate("PERSEVERE", "The same platform, tried with more owners.");
        prototype = proposing.prototype(2, software("The same intake, open to more owners"));
        testing.start(2, card());
        testing.result(2, 33, "With more cases it is clear", "PERSEVERE");
        testing.check(2, "SUPPORTED", 0.6805, 0.9125);
    }

    /** Non-profits and entrepreneurs judge the second prototype; the answer is what was found. */
    JsonNode judge() throws InterruptedException {
        return valuing.publish(valuing.ofPrototype(prototype, false), path -> {
            for (int i = 0; i < NON_PROFITS.length; i++) {
                valuing.rate(
                        path,
                        "non-profit " + (i + 1),
                        cast.nonProfit(i + 1),
                        "role:CIVIL_SOCIETY",
                        "first-time",
                        NON_PROFITS[i]);
            }
            for (int i = 0; i < ENTREPRENEURS.length; i++) {
                valuing.rate(
                        path,
                        "entrepreneur " + (i + 1),
                        cast.entrepreneur(i + 1),
                        "role:CITIZEN",
                        "first-time",
                        ENTREPRENEURS[i]);
            }
        });
    }

    private static ObjectNode software(String description) {
        return Stage.body("{\"kind\": \"SOFTWARE\", \"fidelity\": 3}").put("description", description);
    }

    private static ObjectNode card() {
        return Stage.body("""
                {"assumption": "Referrals are right",
                 "hypothesis": "60 %% of referred owners reach the right organisation first time", "method": "FIELD_BEHAVIOUR",
                 "metric": {"name": "right at once", "kind": "PROPORTION", "direction": "UP", "target": 0.6},
                 "plannedN": 40, "groups": ["affected:minority-owners"]}""");
    }
}
