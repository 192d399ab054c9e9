package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.stage.Stage;

/** Step G10: twelve citizens vote on six statements, and two opinion groups agree on one of them. */
final class Consulting {

    private static final int[][] VOTES = {
        {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 1},
        {1, 1, -1, -1, 1, 1}, {1, 1, -1, 0, 1, -1}, {-1, -1, 1, 1, 1, 0}, {-1, -1, 1, 1, 1, 0},
        {-1, -1, 1, 1, 1, 0}, {-1, -1, 1, 1, 1, 0}, {-1, 0, 1, 1, 1, 1}, {-1, -1, 1, 1, -1, 0}
    };

    private final Stage stage;
    private final Cast cast;
    private final String arena;

    Consulting(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
    }

    void play() throws InterruptedException {
        stage.step("G10", "Twelve citizens say what makes a place one that young people use");
        List<JsonNode> before = stage.list(null, "/v1/consultations?arenaId=" + arena);
        String path;
        if (before.isEmpty()) {
            path = "/v1/consultations/" + open();
        } else {
            path = "/v1/consultations/" + before.get(0).path("id").asText();
            stage.already("the consultation", "consultations");
        }
        if (stage.read(null, path).path("state").asText().equals("OPEN")) {
            vote(path);
            stage.does("officer", Call.post(cast.officer(), path + "/close"), "consultations closed");
            stage.event("consultation-closed", event -> path.endsWith(event.subject()));
        }
        check(path);
    }

    private String open() throws InterruptedException {
        Answer opened = stage.does(
                "officer", Call.post(cast.officer(), "/v1/consultations", Stage.body("""
                {"arenaId": "%s", "question": "What makes a place one that young people use?", "openData": true, "statements": [
                  "It is loud there and nobody minds", "It is open all night", "Grown-ups keep an eye on it",
                  "It costs no more than a playground", "There is somewhere to sit in the dry",
                  "It is close to the station"]}""", arena)), "consultations");
        stage.event("consultation-opened", event -> event.subject().equals(opened.id()));
        return opened.id();
    }

    private void vote(String path) throws InterruptedException {
        List<JsonNode> statements = stage.list(null, path + "/statements");
        for (int voter = 0; voter < VOTES.length; voter++) {
            List<String> votes = new ArrayList<>();
            for (int i = 0; i < statements.size(); i++) {
                votes.add("{\"statementId\": \"%s\", \"value\": %d}"
                        .formatted(statements.get(i).path("id").asText(), VOTES[voter][i]));
            }
            stage.does(
                    "citizen " + (voter + 1),
                    Call.put(cast.citizen(voter + 1), path + "/votes", Stage.body("{\"votes\": %s}", votes)),
                    "votes in a consultation");
        }
    }

    private void check(String path) throws InterruptedException {
        JsonNode groups = stage.readUntil(
                "the opinion groups",
                null,
                path + "/groups",
                found -> found.path("last").asBoolean());
        stage.holds(
                "there are two opinion groups of six",
                groups.path("groups").findValuesAsText("size").equals(List.of("6", "6")));
        stage.holds(
                "they agree on statement 5 and on no other",
                groups.path("consensus").toString().equals("[5]"));
        stage.equal(
                "group-informed consensus on statement 5 (mean over the groups)",
                0.810093,
                groups.path("statements").path(4).path("mean").asDouble(Double.NaN));
    }
}
