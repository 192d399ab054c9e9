package org.cocreation.local.demo.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;

/** Tests of a proposal's prototypes: forty people try, and the platform says what the numbers show. */
public final class Testing {

    private static final double WILSON = 0.0001;

    private final Stage stage;
    private final Proposing proposing;
    private final String who;
    private final Person tester;

    /** Tests of a proposal that somebody runs. */
    public Testing(Stage stage, Proposing proposing, String who, Person tester) {
        this.stage = stage;
        this.proposing = proposing;
        this.who = who;
        this.tester = tester;
    }

    /** The test of a version, if it has begun. */
    public Optional<JsonNode> of(int version) throws InterruptedException {
        return proposing.ofVersion("tests", version);
    }

    /** Starts the test of a version's prototype; the answer is its id. */
    public String start(int version, ObjectNode card) throws InterruptedException {
        Optional<JsonNode> started = of(version);
        if (started.isPresent()) {
            stage.already("the test of version " + version, "tests");
            return started.get().path("id").asText();
        }
        card.put(
                "prototypeId",
                proposing
                        .ofVersion("prototypes", version)
                        .orElseThrow(() -> stage.fault("there is no prototype to test"))
                        .path("id")
                        .asText());
        Answer test = stage.does(who, Call.post(tester, proposing.path() + "/tests", card), "tests");
        stage.event("prototype-test-started", event -> event.text("testId").equals(test.id()));
        return test.id();
    }

    /** Records how many of forty succeeded, what was learned, and what comes next. */
    public void result(int version, int successes, String learning, String next) throws InterruptedException {
        JsonNode test = of(version).orElseThrow(() -> stage.fault("there is no test of version " + version));
        if (!test.path("outcome").asText("").isEmpty()) {
            stage.already("the result of version " + version, "test results");
            return;
        }
        String id = test.path("id").asText();
        stage.does(
                who,
                Call.post(tester, "/v1/tests/" + id + "/result", Stage.body("""
                {"n": 40, "successes": %d, "learning": "%s", "next": "%s"}""", successes, learning, next)),
                "test results");
        stage.event("prototype-tested", event -> event.text("testId").equals(id));
        stage.event(
                "lesson-recorded",
                event -> event.text("source").equals("TEST")
                        && event.text("sourceId").equals(id));
    }

    /** The platform computes the outcome from the numbers. */
    public void check(int version, String outcome, double lo, double hi) throws InterruptedException {
        JsonNode test = of(version).orElseThrow(() -> stage.fault("the proposal does not show its test"));
        stage.holds(
                "the computed outcome is " + outcome,
                test.path("outcome").asText().equals(outcome));
        JsonNode interval = test.path("interval");
        stage.holds(
                "the Wilson interval is [" + lo + ", " + hi + "]",
                Math.abs(interval.path("lo").asDouble(-1) - lo) < WILSON
                        && Math.abs(interval.path("hi").asDouble(-1) - hi) < WILSON);
    }
}
