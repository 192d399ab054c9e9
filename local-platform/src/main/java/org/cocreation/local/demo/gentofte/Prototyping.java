package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.stage.Proposing;
import org.cocreation.local.demo.stage.Stage;
import org.cocreation.local.demo.stage.Testing;
import org.cocreation.local.demo.stage.Valuing;

/** Steps G10 to G17: what people think, how value will be judged, how the committee works, and an idea that is tried out twice. */
final class Prototyping {

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private final Proposing proposing;
    private final Testing testing;
    private final Working working;

    Prototyping(Stage stage, Cast cast, String arena, Working working) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
        this.proposing = cast.idea(stage, arena);
        this.testing = new Testing(stage, proposing, "officer", cast.officer());
        this.working = working;
    }

    /** Path of the proposal that was shared. */
    String proposal() {
        return proposing.path();
    }

    /** Plays the steps; the answer is the id of the second prototype. */
    String play() throws InterruptedException {
        new Consulting(stage, cast, arena).play();
        stage.step("G11", "The committee agrees by which criteria value will be judged");
        adoptFrame();
        new WithoutLayVoice(stage, cast).play();
        working.play();
        stage.step(
                "G13", "A young citizen shares the idea of a skate park on the harbour; a councillor joins as author");
        proposing.share(Stage.body("""
                {"title": "Skate park on the harbour", "summary": "A place to skate and meet at the old quay.",
                 "changeLogic": [{"assumption": "Young people use it every week", "criterionCode": "use", "critical": true}]}"""), "gentofte/skate-park");
        proposing.submit(true);
        stage.step("G14", "The first prototype: a chalk-marked layout on the quay");
        proposing.prototype(1, space("A chalk-marked layout on the quay, drawn by the planning office"));
        stage.step("G15", "A test begins; from now on its card is locked");
        String first = testing.start(1, card());
        stage.refused(
                "officer",
                Call.patch(cast.officer(), "/v1/tests/" + first, Stage.body("{\"metric\": {\"target\": 0.3}}")),
                "test-card-locked");
        stage.step("G16", "Twelve of forty would use it weekly: refuted, a lesson, and a new direction");
        testing.result(1, 12, "Drawn by someone who does not skate", "PIVOT");
        testing.check(1, "REFUTED", 0.1807, 0.4543);
        proposing.iterate("PIVOT", "A place to skate and meet at the old quay, drawn by those who skate.");
        stage.step("G17", "A second prototype, drawn with skaters, is tested again: 33 of 40");
        String prototype = proposing.prototype(2, space("The layout redrawn with skaters from the youth club"));
        testing.start(2, card());
        testing.result(2, 33, "Drawn with those who skate", "PERSEVERE");
        testing.check(2, "SUPPORTED", 0.6805, 0.9125);
        stage.holds(
                "the evidence of version 1 is still readable",
                testing.of(1).orElseThrow().path("outcome").asText().equals("REFUTED"));
        return prototype;
    }

    private void adoptFrame() throws InterruptedException {
        new Valuing(stage, arena, "officer", cast.officer()).adoptFrame("""
                [{"code": "use", "label": "Young people use it of their own accord", "constellation": 7, "kind": "RATED",
                  "raisedByGroups": ["affected:youth-13-18"]},
                 {"code": "cost", "label": "It is worth what it costs", "constellation": 5, "kind": "RATED",
                  "raisedByGroups": ["role:POLITICIAN"]},
                 {"code": "safety", "label": "Nobody comes to harm", "constellation": 1, "kind": "RATED",
                  "raisedByGroups": ["affected:parents"]},
                 {"code": "upkeep", "label": "It can be kept up for ten years", "constellation": 5, "kind": "RATED",
                  "raisedByGroups": ["role:PUBLIC_EMPLOYEE"]}]""");
    }

    private static ObjectNode space(String description) {
        return Stage.body("{\"kind\": \"SPACE\", \"fidelity\": 2}").put("description", description);
    }

    private static ObjectNode card() {
        return Stage.body("""
                {"assumption": "Young people use it every week",
                 "hypothesis": "At least 60 %% of the invited young people would use it weekly", "method": "SIMULATED_TASK",
                 "metric": {"name": "would use it weekly", "kind": "PROPORTION", "direction": "UP", "target": 0.6},
                 "plannedN": 40, "groups": ["affected:youth-13-18"]}""");
    }
}
