package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.stage.Convening;
import org.cocreation.local.demo.stage.Proposing;
import org.cocreation.local.demo.stage.Seating;
import org.cocreation.local.demo.stage.Stage;
import org.cocreation.local.demo.stage.Valuing;

/**
 * The other side of step G11: a small arena that judges by a criterion of politicians only. What it finds about its prototype cannot
 * be published, because value is what users and publics value.
 */
final class WithoutLayVoice {

    private final Stage stage;
    private final Cast cast;
    private String arena = "";

    WithoutLayVoice(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    void play() throws InterruptedException {
        stage.step("G11 ✓", "An arena whose criteria nobody affected has raised cannot publish what it finds");
        convene();
        Seating seating = Seating.of(stage, cast.players(), arena, cast.council());
        seating.seat("citizen 1", cast.citizen(1), "CITIZEN");
        seating.seat("councillor 2", cast.councillor(2), "POLITICIAN");
        if (Seating.giveFacilitator(
                stage, arena, cast.id("councillor 2"), "councillor 1", cast.councillor(1), "Asked for the benches")) {
            stage.event("arena-formed", event -> event.key().equals(arena));
        }
        Valuing valuing = new Valuing(stage, arena, "councillor 2", cast.councillor(2));
        valuing.adoptFrame("""
                [{"code": "cost", "label": "It is worth what it costs", "constellation": 5, "kind": "RATED",
                  "raisedByGroups": ["role:POLITICIAN"]}]""");
        Proposing proposing = cast.idea(stage, arena);
        proposing.share(Stage.body("""
                {"title": "More benches at the harbour", "summary": "A bench costs little.",
                 "changeLogic": [{"assumption": "People sit down", "criterionCode": "cost", "critical": true}]}"""), "gentofte/benches");
        proposing.submit(false);
        String prototype = proposing.prototype(1, Stage.body("""
                {"kind": "SPACE", "description": "Three benches, set up for a week", "fidelity": 2}"""));
        judge(valuing.ofPrototype(prototype, false));
    }

    private void convene() throws InterruptedException {
        Convening convening = new Convening(stage, "councillor 1", cast.councillor(1));
        JsonNode challenge = convening.challenge(Stage.body("""
                {"title": "Cheap places at the harbour", "kind": "PHYSICAL_PLANNING", "ambition": "SMALL",
                 "topics": ["youth"], "jurisdictions": ["%s"], "affectedGroups": [{"code": "youth-13-18"}]}""", Cast.PLACE), "gentofte/cheap-places");
        arena = convening
                .arena(challenge.path("id").asText(), Stage.body("""
                {"templateCode": "WORKING_GROUP", "name": "Cheap places",
                 "admission": {"mode": "INVITED", "open": false},
                 "seatPlan": [
                   {"role": "CITIZEN", "min": 1, "max": 1, "voting": true, "lay": true},
                   {"role": "POLITICIAN", "min": 1, "max": 1, "voting": true, "lay": false}],
                 "formationPolicy": {"authorisation": "NONE", "minLayShare": 0.0, "minAffectedCoverage": 0.0},
                 "formBy": "%s"}""", stage.inDays(60)))
                .id();
    }

    private void judge(JsonNode assessment) throws InterruptedException {
        String path = "/v1/assessments/" + assessment.path("id").asText();
        if (assessment.path("state").asText().equals("OPEN")) {
            stage.does(
                    "councillor 2", Call.put(cast.councillor(2), path + "/judgements", Stage.body("""
                    {"group": "role:POLITICIAN", "judgements": [{"criterion": "cost", "rating": 6, "confidence": 2}]}""")), "judgements");
            stage.does("councillor 2", Call.post(cast.councillor(2), path + "/close"), "assessments closed");
        }
        stage.refused("councillor 2", Call.post(cast.councillor(2), path + "/publish"), "no-lay-criterion");
    }
}
