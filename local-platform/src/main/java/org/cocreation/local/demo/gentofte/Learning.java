package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.stage.Anchoring;
import org.cocreation.local.demo.stage.Stage;

/** Step G25 and the end of G26: what the municipality makes of the lesson, and whether the arena was what it had promised to be. */
final class Learning {

    private final Stage stage;
    private final Cast cast;
    private final String arena;

    Learning(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
    }

    void play() throws InterruptedException {
        stage.step("G25", "The lesson “test with users before drawing” becomes a norm of the municipality");
        // The latest comes first; what they say stands with the tests.
        JsonNode lesson = stage.list(null, "/v1/lessons?arenaId=" + arena).stream()
                .filter(each -> each.path("source").asText().equals("TEST"))
                .reduce((later, earlier) -> earlier)
                .orElseThrow(() -> stage.fault("the lesson of the first test is not there"));
        if (stage.list(null, "/v1/embeddings?organisationId=" + cast.id("council"))
                .isEmpty()) {
            Answer embedded = stage.does(
                    "council",
                    Call.post(
                            cast.speakingFor("council"),
                            "/v1/embeddings",
                            Stage.body("""
                    {"lessonIds": ["%s"], "kind": "NORM", "text": "Test with users before drawing", "doubleLoop": true}""", lesson.path("id").asText())),
                    "embeddings");
            stage.event("lesson-embedded", event -> event.subject().equals(embedded.id()));
        } else {
            stage.already("the norm", "embeddings");
        }
        JsonNode learned = stage.measureUntil(
                arena, "M18", reading -> reading.path("inputs").path("embedded").asInt() == 1);
        stage.equal(
                "share of lessons that took root (M18)",
                0.5,
                learned.path("value").asDouble());
        new Anchoring(stage, arena)
                .partOfTheStrategy(
                        "council", cast.speakingFor("council"), cast.id("council"), "Policy for young people 2030");
        stage.holds(
                "they took root as a norm, by a double loop",
                learned.path("inputs").path("kinds").toString().equals("[\"NORM\"]")
                        && learned.path("inputs").path("doubleLoopShare").asDouble() == 1);
    }

    /** What the arena practised is what the public was told. */
    void wasThePromiseKept() throws InterruptedException {
        JsonNode depth = stage.measureUntil(
                arena,
                "M5",
                reading -> reading.path("inputs").path("coCreationRung").asInt() == 5);
        stage.holds(
                "on the fifth rung of co-creation it practised COLLABORATE, as it had promised (M5)",
                depth.path("inputs").path("practised").asText().equals("COLLABORATE")
                        && depth.path("value").asDouble() == 0);
        new Anchoring(stage, arena).remembers(16, "came", one -> true);
    }
}
