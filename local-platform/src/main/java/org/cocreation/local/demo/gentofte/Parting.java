package org.cocreation.local.demo.gentofte;

import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.stage.Stage;

/** Step G26: the task is done and the arena ends; its record stays. */
final class Parting {

    private final Stage stage;
    private final Cast cast;
    private final String path;

    Parting(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.path = "/v1/arenas/" + arena;
    }

    void play(String decision) throws InterruptedException {
        stage.step("G26", "The task is completed: the arena is dissolved, and its record stays");
        if (stage.read(null, path).path("state").asText().equals("DISSOLVED")) {
            stage.already("the end of the arena", "adaptations");
        } else {
            stage.does("officer", Call.post(cast.officer(), path + "/adaptations", Stage.body("""
                    {"kind": "DISSOLVE", "reason": "The council has taken the proposal up", "trigger": "MEMBER",
                     "dissolveReason": "TASK_COMPLETED"}""")), "adaptations");
            stage.event("arena-dissolved", event -> path.endsWith(event.key()));
        }
        stage.refused(
                "officer, afterwards",
                Call.post(cast.officer(), path + "/moves", Stage.body("{\"tool\": \"FACILITATE\"}")),
                "arena-move-not-allowed");
        var verified = stage.read(null, path + "/decisions/verify");
        stage.holds(
                "the chain of records holds",
                verified.path("holds").asBoolean() && verified.path("checked").asInt() == 1);
        stage.holds(
                "its last hash is that of the decision",
                verified.path("lastHash")
                        .asText()
                        .equals(stage.read(null, decision)
                                .path("record")
                                .path("hash")
                                .asText()));
    }
}
