package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;

/** Step G18: two groups judge the second prototype, and they disagree. */
final class Judging {

    private static final int[] CITIZENS = {6, 6, 5, 7, 6};
    private static final int[] POLITICIANS = {3, 4, 3, 2, 3};

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private String suggestion = "";

    Judging(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
    }

    void play(String prototype) throws InterruptedException {
        stage.step("G18", "Five citizens and five councillors judge whether young people will use it");
        JsonNode assessment = ofPrototype(stage, arena, prototype);
        String path = "/v1/assessments/" + assessment.path("id").asText();
        if (assessment.path("state").asText().equals("PUBLISHED")) {
            stage.already("the published assessment", "assessments published");
        } else {
            if (assessment.path("state").asText().equals("OPEN")) {
                judge(path);
                stage.does("officer", Call.post(cast.officer(), path + "/close"), "assessments closed");
            }
            stage.does("officer", Call.post(cast.officer(), path + "/publish"), "assessments published");
            stage.event("assessment-published", event -> path.endsWith(event.subject()));
        }
        check(stage.read(null, path + "/result").path("result"));
        suggestion(assessment.path("id").asText());
    }

    /** Path of the suggestion that follows from so much disagreement. */
    String suggestion() {
        return suggestion;
    }

    private void suggestion(String assessment) throws InterruptedException {
        JsonNode suggested = stage.readUntil(
                        "the suggestion to reframe",
                        null,
                        "/v1/arenas/" + arena + "/suggestions",
                        list -> !list.path("items").isEmpty())
                .path("items")
                .path(0);
        suggestion = "/v1/suggestions/" + suggested.path("id").asText();
        stage.holds(
                "the value service suggests to reframe, because of this assessment",
                suggested.path("kind").asText().equals("REFRAME")
                        && suggested.path("assessmentId").asText().equals(assessment));
    }

    private void judge(String path) throws InterruptedException {
        for (int i = 0; i < CITIZENS.length; i++) {
            rate(path, "citizen " + (i + 1), cast.citizen(i + 1), "role:CITIZEN", CITIZENS[i]);
        }
        for (int i = 0; i < POLITICIANS.length; i++) {
            rate(path, "councillor " + (i + 1), cast.councillor(i + 1), "role:POLITICIAN", POLITICIANS[i]);
        }
    }

    private void rate(String path, String name, Person person, String group, int rating) throws InterruptedException {
        stage.does(
                name + ", rating " + rating,
                Call.put(person, path + "/judgements", Stage.body("""
                {"group": "%s", "judgements": [{"criterion": "use", "rating": %d, "confidence": 2}]}""", group, rating)),
                "judgements");
    }

    static JsonNode ofPrototype(Stage stage, String arena, String prototype) throws InterruptedException {
        return stage.list(null, "/v1/assessments?arenaId=" + arena + "&phase=PROTOTYPE").stream()
                .filter(each -> each.path("prototypeId").asText().equals(prototype))
                .findFirst()
                .orElseThrow(() -> stage.fault("there is no assessment of the prototype"));
    }

    private void check(JsonNode result) {
        JsonNode use = result.path("overall");
        for (JsonNode criterion : result.path("criteria")) {
            if (criterion.path("criterion").asText().equals("use")) {
                use = criterion.path("figures");
            }
        }
        stage.equal(
                "agreement over all (van der Eijk)", 0.14, use.path("agreement").asDouble(Double.NaN));
        stage.equal(
                "share of disagreement between the groups (η²)",
                0.849057,
                use.path("betweenGroupShare").asDouble(Double.NaN));
        stage.equal("gap between the groups", 0.5, use.path("gap").asDouble(Double.NaN));
    }
}
