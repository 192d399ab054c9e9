package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;

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
        Seating seating = Seating.of(stage, cast, arena);
        seating.seat("citizen 1", cast.citizen(1), "CITIZEN");
        seating.seat("councillor 2", cast.councillor(2), "POLITICIAN");
        String facilitator = cast.id("councillor 2");
        if (Seating.giveFacilitator(stage, arena, facilitator, "councillor 1", cast.councillor(1))) {
            stage.event("arena-formed", event -> event.key().equals(arena));
        }
        adoptFrame();
        Proposing proposing = new Proposing(stage, cast, arena);
        proposing.share("More benches at the harbour", "A bench costs little.", "benches");
        proposing.submit(false);
        judge(proposing.prototype(1, "Three benches, set up for a week", 2));
    }

    private void convene() throws InterruptedException {
        Answer challenge = stage.does(
                "councillor 1",
                Call.post(cast.councillor(1), "/v1/challenges", Stage.body("""
                {"title": "Cheap places at the harbour", "kind": "PHYSICAL_PLANNING", "ambition": "SMALL",
                 "topics": ["youth"], "jurisdictions": ["%s"], "affectedGroups": [{"code": "youth-13-18"}],
                 "externalId": {"source": "demo", "id": "gentofte/cheap-places"}}""", Cast.PLACE)),
                "challenges");
        List<JsonNode> convened = stage.list(null, "/v1/arenas?challengeId=" + challenge.id());
        if (!convened.isEmpty()) {
            arena = convened.get(convened.size() - 1).path("id").asText();
            stage.already("the arena", "arenas");
            return;
        }
        arena = stage.does(
                        "councillor 1",
                        Call.post(
                                cast.councillor(1), "/v1/arenas", Stage.body("""
                {"challengeId": "%s", "templateCode": "WORKING_GROUP", "name": "Cheap places",
                 "admission": {"mode": "INVITED", "open": false},
                 "seatPlan": [
                   {"role": "CITIZEN", "min": 1, "max": 1, "voting": true, "lay": true},
                   {"role": "POLITICIAN", "min": 1, "max": 1, "voting": true, "lay": false}],
                 "formationPolicy": {"authorisation": "NONE", "minLayShare": 0.0, "minAffectedCoverage": 0.0},
                 "formBy": "%s"}""", challenge.id(), Forming.inDays(60))),
                        "arenas")
                .id();
        stage.event("arena-convened", event -> event.subject().equals(arena));
    }

    private void adoptFrame() throws InterruptedException {
        boolean adopted = stage.list(null, "/v1/value-frames?arenaId=" + arena).stream()
                .anyMatch(frame -> frame.path("state").asText().equals("ADOPTED"));
        if (adopted) {
            stage.already("the value frame", "value frames");
            return;
        }
        Answer draft = stage.does(
                "councillor 2",
                Call.post(cast.councillor(2), "/v1/value-frames", Stage.body("""
                {"arenaId": "%s", "criteria": [
                  {"code": "cost", "label": "It is worth what it costs", "constellation": 5, "kind": "RATED",
                   "raisedByGroups": ["role:POLITICIAN"]}]}""", arena)),
                "value frames");
        stage.does(
                "councillor 2",
                Call.post(cast.councillor(2), "/v1/value-frames/" + draft.id() + "/adopt"),
                "value frames adopted");
    }

    private void judge(String prototype) throws InterruptedException {
        JsonNode assessment = Judging.ofPrototype(stage, arena, prototype);
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
