package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import org.cocreation.local.demo.stage.Stage;
import org.cocreation.local.demo.stage.Valuing;
import org.jspecify.annotations.Nullable;

/** Steps G18 and G20: two groups judge the second prototype and disagree; by the reshaped frame they come closer. */
final class Judging {

    private static final int[] CITIZENS = {6, 6, 5, 7, 6};
    private static final int[] POLITICIANS = {3, 4, 3, 2, 3};
    private static final int[] CITIZENS_AGAIN = {6, 6, 5, 6, 6};
    private static final int[] POLITICIANS_AGAIN = {5, 5, 6, 5, 5};

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private final Valuing valuing;
    private String suggestion = "";

    Judging(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
        this.valuing = new Valuing(stage, arena, "officer", cast.officer());
    }

    void play(String prototype) throws InterruptedException {
        stage.step("G18", "Five citizens and five councillors judge whether young people will use it");
        JsonNode assessment = valuing.ofPrototype(prototype, false);
        check(valuing.publish(assessment, path -> judge(path, CITIZENS, POLITICIANS)), 0.14, 0.849057, 0.5);
        suggestion(assessment.path("id").asText());
    }

    /** The groups are asked again by the reshaped frame. */
    void playAgain(String prototype) throws InterruptedException {
        stage.step("G20", "Judged by the reshaped frame, the two groups are close to each other");
        JsonNode assessment = valuing.ofPrototype(prototype, true);
        JsonNode result = valuing.publish(assessment, path -> judge(path, CITIZENS_AGAIN, POLITICIANS_AGAIN));
        check(result, 0.833333, 0.36, 0.1);
        stage.holds(
                "no suggestion follows from that",
                stage.list(null, "/v1/arenas/" + arena + "/suggestions").stream()
                        .noneMatch(each -> each.path("assessmentId").equals(assessment.path("id"))));
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
                list -> because(list, assessment) != null);
        JsonNode reframe = because(suggested, assessment);
        suggestion =
                "/v1/suggestions/" + (reframe == null ? "" : reframe.path("id").asText());
        stage.holds(
                "the value service suggests to reframe, because of this assessment",
                reframe != null && reframe.path("kind").asText().equals("REFRAME"));
    }

    private static @Nullable JsonNode because(JsonNode list, String assessment) {
        for (JsonNode each : list.path("items")) {
            if (each.path("assessmentId").asText().equals(assessment)) {
                return each;
            }
        }
        return null;
    }

    private void judge(String path, int[] citizens, int[] politicians) throws InterruptedException {
        for (int i = 0; i < citizens.length; i++) {
            valuing.rate(path, "citizen " + (i + 1), cast.citizen(i + 1), "role:CITIZEN", "use", citizens[i]);
        }
        for (int i = 0; i < politicians.length; i++) {
            valuing.rate(
                    path, "councillor " + (i + 1), cast.councillor(i + 1), "role:POLITICIAN", "use", politicians[i]);
        }
    }

    private void check(JsonNode result, double agreement, double share, double gap) {
        JsonNode use = result.path("overall");
        for (JsonNode criterion : result.path("criteria")) {
            if (criterion.path("criterion").asText().equals("use")) {
                use = criterion.path("figures");
            }
        }
        stage.equal(
                "agreement over all (van der Eijk)",
                agreement,
                use.path("agreement").asDouble(Double.NaN));
        stage.equal(
                "share of disagreement between the groups (η²)",
                share,
                use.path("betweenGroupShare").asDouble(Double.NaN));
        stage.equal("gap between the groups", gap, use.path("gap").asDouble(Double.NaN));
    }
}
