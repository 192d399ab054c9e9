package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.stage.Stage;

/** Step G19: a young citizen finds words for what divides the groups; the arena reframes its task, and its frame follows. */
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
        reshape();
        stage.holds(
                "that assessment keeps the frame by which it was judged",
                stage.read(null, "/v1/assessments/" + open.path("assessmentId").asText())
                                .path("frameVersion")
                                .asInt()
                        == 1);
    }

    /** The frame asks for it since the arena reframed; its next version has what neighbours care about. */
    private void reshape() throws InterruptedException {
        List<JsonNode> versions = stage.list(null, "/v1/value-frames?arenaId=" + arena);
        if (versions.stream().anyMatch(frame -> frame.path("version").asInt() > 1)) {
            stage.already("the reshaped frame", "value frames reshaped");
            return;
        }
        String frame = "/v1/value-frames/"
                + versions.stream()
                        .filter(version -> version.path("state").asText().equals("ADOPTED"))
                        .findFirst()
                        .orElseThrow(() -> stage.fault("there is no adopted frame"))
                        .path("id")
                        .asText();
        stage.readUntil("the frame's wish to be reshaped", null, frame, shown -> shown.has("reshapeAskedAt"));
        String reshaped = stage.does(
                        "officer",
                        Call.post(cast.officer(), frame + "/reshape", Stage.body("""
                {"reason": "Neighbours have to live with it", "criteria": [
                  {"code": "use", "label": "Young people use it of their own accord", "constellation": 7, "kind": "RATED",
                   "raisedByGroups": ["affected:youth-13-18"]},
                  {"code": "cost", "label": "It is worth what it costs", "constellation": 5, "kind": "RATED",
                   "raisedByGroups": ["role:POLITICIAN"]},
                  {"code": "safety", "label": "Nobody comes to harm", "constellation": 1, "kind": "RATED",
                   "raisedByGroups": ["affected:parents"]},
                  {"code": "noise", "label": "Noise for neighbours", "constellation": 7, "kind": "RATED",
                   "raisedByGroups": ["affected:neighbours"]}],
                 "mapping": [
                  {"oldCode": "use", "newCode": "use"}, {"oldCode": "cost", "newCode": "cost"},
                  {"oldCode": "safety", "newCode": "safety"}, {"oldCode": "upkeep"}]}""")),
                        "value frames reshaped")
                .id();
        stage.event("value-frame-reshaped", event -> event.subject().equals(reshaped));
        stage.readUntil(
                "the question to the groups by the reshaped frame",
                null,
                "/v1/assessments?arenaId=" + arena + "&phase=PROTOTYPE",
                list -> list.findValuesAsText("reshapedFrameId").contains(reshaped));
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
