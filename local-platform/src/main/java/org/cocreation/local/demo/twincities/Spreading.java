package org.cocreation.local.demo.twincities;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.stage.Players;
import org.cocreation.local.demo.stage.Stage;

/** Step M14: what other counties make of the loans. */
final class Spreading {

    private static final Map<String, String> ELSEWHERE =
            new TreeMap<>(Map.of(Cast.RAMSEY, "ADOPTED", "US-27037", "DECLINED", "US-27163", "CONSIDERED"));

    private final Stage stage;
    private final String arena;

    Spreading(Stage stage, String arena) {
        this.stage = stage;
        this.arena = arena;
    }

    void play(String loans) throws InterruptedException {
        stage.step("M14", "Other counties look at the loans: one adopts, one declines, one considers");
        String path = "/v1/proposals/" + loans + "/adoptions";
        List<String> known = stage.list(null, path).stream()
                .map(adoption -> adoption.path("jurisdiction").asText())
                .toList();
        for (Map.Entry<String, String> county : ELSEWHERE.entrySet()) {
            if (known.contains(county.getKey())) {
                stage.already("what " + county.getKey() + " did", "adoptions observed");
                continue;
            }
            Answer observed = stage.does(
                    "steward",
                    Call.post(
                            Players.STEWARD,
                            path,
                            Stage.body("""
                    {"jurisdiction": "%s", "status": "%s", "source": "https://example.org/%s"}""", county.getKey(), county.getValue(), county.getKey())),
                    "adoptions observed");
            stage.event(
                    "adoption-observed",
                    event -> event.key().equals(arena) && observed.events().contains(event.id()));
        }
        JsonNode inputs = stage.readUntil(
                        "the diffusion of the loans",
                        null,
                        "/v1/measures/diffusion/" + loans + "?neighbours=US-27123,US-27037,US-27163",
                        read -> inputs(read).path("considered").asInt() == 4)
                .path("measures")
                .path(0)
                .path("inputs");
        stage.holds(
                "four counties considered them, two adopted, one declined (M13)",
                inputs.path("adopted").asInt() == 2
                        && inputs.path("statuses").path("DECLINED").asInt() == 1);
        stage.equal(
                "share of the neighbours that adopted",
                0.3333,
                Math.round(inputs.path("neighbourExposure").asDouble() * 10_000) / 10_000.0);
    }

    private static JsonNode inputs(JsonNode read) {
        return read.path("measures").path(0).path("inputs");
    }
}
