package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;

/** Steps G10 to G17: what people think, how value will be judged, how the committee works, and an idea that is tried out twice. */
final class Prototyping {

    private static final double WILSON = 0.0001;

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private final Proposing proposing;
    private final Working working;

    Prototyping(Stage stage, Cast cast, String arena, Working working) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
        this.proposing = new Proposing(stage, cast, arena);
        this.working = working;
    }

    /** Path of the proposal that was shared. */
    String proposal() {
        return proposing.path();
    }

    /** Plays the steps; the answer is the id of the second prototype. */
    String play() throws InterruptedException {
        new Consulting(stage, cast, arena).play();
        adoptFrame();
        new WithoutLayVoice(stage, cast).play();
        working.play();
        stage.step(
                "G13", "A young citizen shares the idea of a skate park on the harbour; a councillor joins as author");
        proposing.share("Skate park on the harbour", "A place to skate and meet at the old quay.", "skate-park");
        proposing.submit(true);
        stage.step("G14", "The first prototype: a chalk-marked layout on the quay");
        proposing.prototype(1, "A chalk-marked layout on the quay, drawn by the planning office", 2);
        stage.step("G15", "A test begins; from now on its card is locked");
        String first = startTest(1);
        tryToMoveTheTarget(first);
        stage.step("G16", "Twelve of forty would use it weekly: refuted, and a new direction");
        result(1, first, 12, "Drawn by someone who does not skate", "PIVOT");
        checkResult(1, "REFUTED", 0.1807, 0.4543);
        stage.later("G16", "the lesson that is recorded from the learning");
        iterate();
        stage.step("G17", "A second prototype, drawn with skaters, is tested again: 33 of 40");
        String prototype = proposing.prototype(2, "The layout redrawn with skaters from the youth club", 2);
        result(2, startTest(2), 33, "Drawn with those who skate", "PERSEVERE");
        checkResult(2, "SUPPORTED", 0.6805, 0.9125);
        stage.holds(
                "the evidence of version 1 is still readable",
                test(1).orElseThrow().path("outcome").asText().equals("REFUTED"));
        return prototype;
    }

    private void adoptFrame() throws InterruptedException {
        stage.step("G11", "The committee agrees by which criteria value will be judged");
        String frames = "/v1/value-frames?arenaId=" + arena;
        if (stage.list(null, frames).stream()
                .anyMatch(frame -> frame.path("state").asText().equals("ADOPTED"))) {
            stage.already("the value frame", "value frames");
            return;
        }
        Answer draft = stage.does(
                "officer", Call.post(cast.officer(), "/v1/value-frames", Stage.body("""
                {"arenaId": "%s", "criteria": [
                  {"code": "use", "label": "Young people use it of their own accord", "constellation": 7, "kind": "RATED",
                   "raisedByGroups": ["affected:youth-13-18"]},
                  {"code": "cost", "label": "It is worth what it costs", "constellation": 5, "kind": "RATED",
                   "raisedByGroups": ["role:POLITICIAN"]},
                  {"code": "safety", "label": "Nobody comes to harm", "constellation": 1, "kind": "RATED",
                   "raisedByGroups": ["affected:parents"]},
                  {"code": "upkeep", "label": "It can be kept up for ten years", "constellation": 5, "kind": "RATED",
                   "raisedByGroups": ["role:PUBLIC_EMPLOYEE"]}]}""", arena)), "value frames");
        stage.does(
                "officer",
                Call.post(cast.officer(), "/v1/value-frames/" + draft.id() + "/adopt"),
                "value frames adopted");
        stage.event("value-frame-adopted", event -> event.subject().equals(draft.id()));
    }

    private String startTest(int version) throws InterruptedException {
        Optional<JsonNode> started = test(version);
        if (started.isPresent()) {
            stage.already("the test of version " + version, "tests");
            return started.get().path("id").asText();
        }
        String prototype = proposing
                .ofVersion("prototypes", version)
                .orElseThrow()
                .path("id")
                .asText();
        Answer test = stage.does(
                "officer", Call.post(cast.officer(), proposing.path() + "/tests", Stage.body("""
                {"prototypeId": "%s", "assumption": "Young people use it every week",
                 "hypothesis": "At least 60 %% of the invited young people would use it weekly", "method": "SIMULATED_TASK",
                 "metric": {"name": "would use it weekly", "kind": "PROPORTION", "direction": "UP", "target": 0.6},
                 "plannedN": 40, "groups": ["affected:youth-13-18"]}""", prototype)), "tests");
        stage.event("prototype-test-started", event -> event.text("testId").equals(test.id()));
        return test.id();
    }

    private void tryToMoveTheTarget(String test) throws InterruptedException {
        stage.refused(
                "officer",
                Call.patch(cast.officer(), "/v1/tests/" + test, Stage.body("{\"metric\": {\"target\": 0.3}}")),
                "test-card-locked");
    }

    private void result(int version, String test, int successes, String learning, String next)
            throws InterruptedException {
        if (!test(version).map(run -> run.path("outcome").asText("")).orElse("").isEmpty()) {
            stage.already("the result of version " + version, "test results");
            return;
        }
        stage.does(
                "officer",
                Call.post(cast.officer(), "/v1/tests/" + test + "/result", Stage.body("""
                {"n": 40, "successes": %d, "learning": "%s", "next": "%s"}""", successes, learning, next)),
                "test results");
        stage.event("prototype-tested", event -> event.text("testId").equals(test));
    }

    private void checkResult(int version, String outcome, double lo, double hi) throws InterruptedException {
        JsonNode test = test(version).orElseThrow(() -> stage.fault("the proposal does not show its test"));
        stage.holds(
                "the computed outcome is " + outcome,
                test.path("outcome").asText().equals(outcome));
        JsonNode interval = test.path("interval");
        stage.holds(
                "the Wilson interval is [" + lo + ", " + hi + "]",
                Math.abs(interval.path("lo").asDouble(-1) - lo) < WILSON
                        && Math.abs(interval.path("hi").asDouble(-1) - hi) < WILSON);
    }

    private void iterate() throws InterruptedException {
        if (proposing.now().path("version").asInt() > 1) {
            stage.already("version 2", "iterations");
            return;
        }
        stage.does(
                "citizen 1", Call.post(cast.citizen(1), proposing.path() + "/iterate", Stage.body("""
                {"basis": "PIVOT", "summary": "A place to skate and meet at the old quay, drawn by those who skate."}""")), "iterations");
        stage.event("proposal-iterated", event -> proposing.path().endsWith(event.subject()));
    }

    private Optional<JsonNode> test(int version) throws InterruptedException {
        return proposing.ofVersion("tests", version);
    }
}
