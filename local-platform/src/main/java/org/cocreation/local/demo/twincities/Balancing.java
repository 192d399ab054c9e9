package org.cocreation.local.demo.twincities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.stage.Seating;
import org.cocreation.local.demo.stage.Stage;

/**
 * Steps M10 and M11: the triangle shows that much is valued and little can be done, and the network takes a county in. Without a mandate
 * legitimacy cannot be more than a half, so it is public value that capacity is held against.
 */
final class Balancing {

    private final Stage stage;
    private final Cast cast;
    private final String arena;

    Balancing(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
    }

    void play(Intake intake) throws InterruptedException {
        stage.step(
                "M10", "Non-profits and entrepreneurs judge the intake: valued, but more than the network can carry");
        boolean open = suggestions().isMissingNode();
        intake.judge();
        JsonNode suggested = stage.readUntil(
                "the suggestion to recompose",
                null,
                "/v1/arenas/" + arena + "/suggestions",
                list -> !recompose(list).isMissingNode());
        JsonNode suggestion = recompose(suggested);
        if (open) {
            JsonNode triangle = stage.event(
                            "triangle-read",
                            event -> event.key().equals(arena)
                                    && event.data().has("publicValue")
                                    && event.data().has("balance"))
                    .data();
            stage.equal("public value", 0.8, triangle.path("publicValue").asDouble());
            stage.equal(
                    "legitimacy and support", 0.5, triangle.path("legitimacy").asDouble());
            stage.equal("capacity", 0.35, triangle.path("capacity").asDouble());
            stage.equal(
                    "balance of the triangle", 0.4375, triangle.path("balance").asDouble());
            stage.holds("capacity is weakest", triangle.path("weakest").asText().equals("CAPACITY"));
        }
        stage.holds(
                "the value service suggests to recompose, because the balance is 0.4375",
                suggestion.path("because").toString().contains("0.4375"));
        recompose(suggestion.path("id").asText());
    }

    private void recompose(String suggestion) throws InterruptedException {
        stage.step("M11", "The network makes room for counties, says that it lacks a loan guarantee, and invites one");
        if (stage.read(null, "/v1/suggestions/" + suggestion)
                .path("state")
                .asText()
                .equals("OPEN")) {
            ObjectNode body = Gathering.seatPlan(2);
            body.set("needs", Stage.body("""
                            {"needs": [%s, {"assetKind": "RESOURCE", "tag": "loan-guarantee"}]}""", Gathering.CASE_WORK).get("needs"));
            body.put("kind", "RECOMPOSE")
                    .put("reason", "We can do less than is asked of us")
                    .put("trigger", "SUGGESTION")
                    .put("suggestionId", suggestion);
            stage.does(
                    "non-profit 1",
                    Call.post(cast.nonProfit(1), "/v1/arenas/" + arena + "/adaptations", body),
                    "adaptations");
            stage.event(
                    "arena-adapted",
                    event -> event.key().equals(arena)
                            && event.text("suggestionId").equals(suggestion));
        } else {
            stage.already("the new seats", "adaptations");
        }
        Seating.of(stage, cast.players(), arena, cast.host()).seat("county", cast.county(), "PUBLIC_MANAGER");
    }

    private JsonNode suggestions() throws InterruptedException {
        return recompose(stage.read(null, "/v1/arenas/" + arena + "/suggestions"));
    }

    private static JsonNode recompose(JsonNode list) {
        for (JsonNode each : list.path("items")) {
            if (each.path("kind").asText().equals("RECOMPOSE")) {
                return each;
            }
        }
        return list.path("none");
    }
}
