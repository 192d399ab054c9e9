package org.cocreation.local.demo.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.door.SeenEvent;

/** One idea on its way: shared by one author, joined by another, submitted, prototyped, and begun anew. */
public final class Proposing {

    private final Stage stage;
    private final String arena;
    private final Author first;
    private final Author second;
    private String proposal = "";

    /** An idea of two authors with different roles in an arena. */
    public Proposing(Stage stage, String arena, Author first, Author second) {
        this.stage = stage;
        this.arena = arena;
        this.first = first;
        this.second = second;
    }

    /** The proposal's id. */
    public String id() {
        return proposal;
    }

    /** Where the proposal is. */
    public String path() {
        return "/v1/proposals/" + proposal;
    }

    /** The proposal as it is now. */
    public JsonNode now() throws InterruptedException {
        return stage.read(null, path());
    }

    /** The prototype or test of a version, if there is one. */
    public Optional<JsonNode> ofVersion(String part, int version) throws InterruptedException {
        return StreamSupport.stream(now().path(part).spliterator(), false)
                .filter(each -> each.path("proposalVersion").asInt() == version)
                .findFirst();
    }

    /** Shares the idea under a code that is its own for ever. */
    public void share(ObjectNode body, String code) throws InterruptedException {
        body.put("language", "en");
        body.putObject("externalId").put("source", "demo").put("id", code);
        Answer idea = stage.does(
                first.name(), Call.post(first.person(), "/v1/arenas/" + arena + "/proposals", body), "ideas");
        proposal = idea.id();
        if (idea.created()) {
            stage.event("idea-shared", event -> event.subject().equals(proposal));
        }
    }

    /** Brings the second author in and submits; {@code tryAlone} shows first that one author is not enough. */
    public void submit(boolean tryAlone) throws InterruptedException {
        if (!now().path("state").asText().equals("IDEA")) {
            stage.already("the submission", "submissions");
            return;
        }
        if (tryAlone
                && now().path("authors").findValuesAsText("actorId").stream().noneMatch(second.id()::equals)) {
            stage.refused(first.name() + ", alone", Call.post(first.person(), path() + "/submit"), "too-few-authors");
        }
        stage.does(
                first.name(),
                Call.post(first.person(), path() + "/authors", Stage.body("{\"actorId\": \"%s\"}", second.id())),
                "authors invited");
        stage.does(
                second.name(), Call.post(second.person(), path() + "/authors/" + second.id() + "/consent"), "authors");
        stage.does(first.name(), Call.post(first.person(), path() + "/submit"), "submissions");
        stage.event("proposal-submitted", event -> event.subject().equals(proposal));
    }

    /** Adds the prototype of a version; the answer is its id. */
    public String prototype(int version, ObjectNode body) throws InterruptedException {
        Optional<JsonNode> made = ofVersion("prototypes", version);
        if (made.isPresent()) {
            stage.already("the prototype of version " + version, "prototypes");
            return made.get().path("id").asText();
        }
        stage.does(first.name(), Call.post(first.person(), path() + "/prototypes", body), "prototypes");
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

    /** Makes version 2 of it. */
    public void iterate(String basis, String summary) throws InterruptedException {
        if (now().path("version").asInt() > 1) {
            stage.already("version 2", "iterations");
            return;
        }
        stage.does(
                first.name(),
                Call.post(first.person(), path() + "/iterate", Stage.body("""
                {"basis": "%s", "summary": "%s"}""", basis, summary)),
                "iterations");
        stage.event("proposal-iterated", event -> event.subject().equals(proposal));
    }
}
