package org.cocreation.local.demo.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;

/** How an arena agrees on criteria, judges by them, and publishes what it finds. */
public final class Valuing {

    private final Stage stage;
    private final String arena;
    private final String who;
    private final Person facilitator;

    /** Valuing in an arena, led by its facilitator. */
    public Valuing(Stage stage, String arena, String who, Person facilitator) {
        this.stage = stage;
        this.arena = arena;
        this.who = who;
        this.facilitator = facilitator;
    }

    /** What judges do in an open assessment, given its path. */
    @FunctionalInterface
    public interface Judges {

        /** All of them judge. */
        void judge(String assessment) throws InterruptedException;
    }

    /** Adopts the arena's first frame, if it has none. */
    public void adoptFrame(String criteria) throws InterruptedException {
        boolean adopted = stage.list(null, "/v1/value-frames?arenaId=" + arena).stream()
                .anyMatch(frame -> !frame.path("state").asText().equals("DRAFT"));
        if (adopted) {
            stage.already("the value frame", "value frames");
            return;
        }
        ObjectNode body = Stage.body("{\"criteria\": %s}", criteria);
        body.put("arenaId", arena);
        Answer draft = stage.does(who, Call.post(facilitator, "/v1/value-frames", body), "value frames");
        stage.does(who, Call.post(facilitator, "/v1/value-frames/" + draft.id() + "/adopt"), "value frames adopted");
        stage.event("value-frame-adopted", event -> event.subject().equals(draft.id()));
    }

    /** The assessments of a prototype, the first one first. */
    public JsonNode ofPrototype(String prototype, boolean afterReshaping) throws InterruptedException {
        return stage.list(null, "/v1/assessments?arenaId=" + arena + "&phase=PROTOTYPE").stream()
                .filter(each -> each.path("prototypeId").asText().equals(prototype)
                        && each.has("reshapedFrameId") == afterReshaping)
                .findFirst()
                .orElseThrow(() -> stage.fault("there is no such assessment of the prototype"));
    }

    /** Has an assessment judged, closed and published, unless it is; the answer is what was found. */
    public JsonNode publish(JsonNode assessment, Judges judges) throws InterruptedException {
        String path = "/v1/assessments/" + assessment.path("id").asText();
        String state = assessment.path("state").asText();
        if (state.equals("PUBLISHED")) {
            stage.already("the published assessment", "assessments published");
        } else {
            if (state.equals("OPEN")) {
                judges.judge(path);
                stage.does(who, Call.post(facilitator, path + "/close"), "assessments closed");
            }
            stage.does(who, Call.post(facilitator, path + "/publish"), "assessments published");
            stage.event("assessment-published", event -> path.endsWith(event.subject()));
        }
        return stage.read(null, path + "/result").path("result");
    }

    /** Somebody rates a criterion for a group. */
    public void rate(String path, String name, Person judge, String group, String criterion, int rating)
            throws InterruptedException {
        stage.does(
                name, Call.put(judge, path + "/judgements", Stage.body("""
                {"group": "%s", "judgements": [{"criterion": "%s", "rating": %d, "confidence": 2}]}""", group, criterion, rating)), "judgements");
    }
}
