package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cocreation.local.demo.client.Call;

/** Step G19: a young citizen finds words for what divides the groups, and the facilitator accepts the suggestion to reframe. */
final class Reframing {

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private final Working working;

    Reframing(Stage stage, Cast cast, String arena, Working working) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
        this.working = working;
    }

    void play(String suggestion) throws InterruptedException {
        stage.step("G19", "A young citizen finds the words; the facilitator accepts the suggestion to reframe");
        working.lead("citizen 1", cast.citizen(1), "FRAME", 1);
        JsonNode open = stage.read(null, suggestion);
        if (open.path("state").asText().equals("OPEN")) {
            accept(open.path("id").asText());
        } else {
            stage.already("the new framing", "adaptations");
        }
        stage.holds(
                "the suggestion is accepted",
                stage.read(null, suggestion).path("state").asText().equals("ACCEPTED"));
        JsonNode assessment =
                stage.read(null, "/v1/assessments/" + open.path("assessmentId").asText());
        stage.holds(
                "the published assessment still shows version 1 of the frame",
                assessment.path("frameVersion").asInt() == 1);
        stage.later("G19–G20", "the criterion “noise for neighbours” in a reshaped frame, and the judgements by it");
    }

    private void accept(String suggestion) throws InterruptedException {
        ObjectNode reframe = Stage.body("""
                {"kind": "REFRAME", "reason": "Citizens and politicians do not judge the same place", "trigger": "SUGGESTION",
                 "suggestionId": "%s", "framing": "A place that neighbours can live with"}""", suggestion);
        stage.does(
                "officer", Call.post(cast.officer(), "/v1/arenas/" + arena + "/adaptations", reframe), "adaptations");
        stage.event(
                "arena-adapted",
                event -> event.key().equals(arena) && event.text("suggestionId").equals(suggestion));
    }
}
