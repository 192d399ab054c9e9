package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.door.SeenEvent;

/** One idea on its way: shared by citizen 1, joined by councillor 2, submitted and prototyped. */
final class Proposing {

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private String proposal = "";

    Proposing(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
    }

    String path() {
        return "/v1/proposals/" + proposal;
    }

    JsonNode now() throws InterruptedException {
        return stage.read(null, path());
    }

    Optional<JsonNode> ofVersion(String part, int version) throws InterruptedException {
        return StreamSupport.stream(now().path(part).spliterator(), false)
                .filter(each -> each.path("proposalVersion").asInt() == version)
                .findFirst();
    }

    void share(String title, String summary, String code) throws InterruptedException {
        Answer idea = stage.does(
                "citizen 1",
                Call.post(cast.citizen(1), "/v1/arenas/" + arena + "/proposals", Stage.body("""
                {"title": "%s", "summary": "%s", "language": "en",
                 "changeLogic": [{"assumption": "Young people use it every week", "criterionCode": "use", "critical": true}],
                 "externalId": {"source": "demo", "id": "gentofte/%s"}}""", title, summary, code)),
                "ideas");
        proposal = idea.id();
        if (idea.created()) {
            stage.event("idea-shared", event -> event.subject().equals(proposal));
        }
    }

    /** Brings the second author in and submits; {@code tryAlone} shows first that one author is not enough. */
    void submit(boolean tryAlone) throws InterruptedException {
        if (!now().path("state").asText().equals("IDEA")) {
            stage.already("the submission", "submissions");
            return;
        }
        String councillor = cast.id("councillor 2");
        if (tryAlone
                && now().path("authors").findValuesAsText("actorId").stream().noneMatch(councillor::equals)) {
            stage.refused("citizen 1, alone", Call.post(cast.citizen(1), path() + "/submit"), "too-few-authors");
        }
        stage.does(
                "citizen 1",
                Call.post(cast.citizen(1), path() + "/authors", Stage.body("{\"actorId\": \"%s\"}", councillor)),
                "authors invited");
        stage.does(
                "councillor 2",
                Call.post(cast.councillor(2), path() + "/authors/" + councillor + "/consent"),
                "authors");
        stage.does("citizen 1", Call.post(cast.citizen(1), path() + "/submit"), "submissions");
        stage.event("proposal-submitted", event -> event.subject().equals(proposal));
    }

    /** Adds the prototype of a version; the answer is its id. */
    String prototype(int version, String description, int fidelity) throws InterruptedException {
        Optional<JsonNode> made = ofVersion("prototypes", version);
        if (made.isPresent()) {
            stage.already("the prototype of version " + version, "prototypes");
            return made.get().path("id").asText();
        }
        stage.does(
                "citizen 1",
                Call.post(cast.citizen(1), path() + "/prototypes", Stage.body("""
                {"kind": "SPACE", "description": "%s", "fidelity": %d}""", description, fidelity)),
                "prototypes");
        String id = ofVersion("prototypes", version)
                .orElseThrow(() -> stage.fault("the proposal does not show its prototype"))
                .path("id")
                .asText();
        stage.event("proposal-prototyped", event -> event.text("prototypeId").equals(id));
        SeenEvent opened = stage.event(
                "assessment-opened",
                event -> event.text("prototypeId").equals(id)
                        && event.text("phase").equals("PROTOTYPE"));
        stage.holds("an assessment of the prototype is open", !opened.subject().isEmpty());
        return id;
    }
}
