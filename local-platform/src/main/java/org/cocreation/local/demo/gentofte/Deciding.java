package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.door.SeenEvent;
import org.cocreation.local.demo.stage.Players;
import org.cocreation.local.demo.stage.Stage;

/** Step G21: an objection is met, all fifteen consent, and others promise what it takes. */
final class Deciding {

    private static final int VOTERS = 15;

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private String decision = "";

    Deciding(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
    }

    /** Plays the step; the answer is the path of the decision. */
    String play(String proposal) throws InterruptedException {
        stage.step("G21", "The committee decides by consent; an objection is met, and all fifteen consent");
        String proposalId = proposal.substring(proposal.lastIndexOf('/') + 1);
        open(proposalId);
        promise("youth club", cast.youthClub(), "TIME", 40, "h", proposalId);
        promise("council", cast.speakingFor("council"), "MONEY", 250_000_000, "DKK", proposalId);
        if (state().equals("OPEN")) {
            meetTheObjection();
            allConsent();
            close(proposalId);
        } else {
            stage.already("the decision", "decisions taken");
        }
        JsonNode taken = stage.read(null, decision);
        stage.holds(
                "it is a recommendation under a mandate to recommend",
                taken.path("effect").asText().equals("RECOMMENDATION")
                        && taken.path("mandate").path("power").asText().equals("RECOMMEND"));
        return decision;
    }

    private void open(String proposal) throws InterruptedException {
        List<JsonNode> decisions = stage.list(null, "/v1/arenas/" + arena + "/decisions");
        if (!decisions.isEmpty()) {
            decision = "/v1/decisions/" + decisions.get(0).path("id").asText();
            stage.already("the decision", "decisions opened");
            return;
        }
        Answer opened = stage.does(
                "officer",
                Call.post(
                        cast.officer(),
                        "/v1/arenas/" + arena + "/decisions",
                        Stage.body("""
                {"decisionType": "ADOPT_PROPOSAL", "question": "Shall the skate park be built on the harbour?",
                 "proposalIds": ["%s"], "closesAt": "%s"}""", proposal, stage.inDays(7))),
                "decisions opened");
        decision = "/v1/decisions/" + opened.id();
        stage.event("decision-opened", event -> event.subject().equals(opened.id()));
    }

    private void meetTheObjection() throws InterruptedException {
        String path = decision + "/objections";
        Person objector = cast.councillor(4);
        List<JsonNode> objections = stage.list(null, path);
        String id;
        if (objections.isEmpty()) {
            stage.refused(
                    "councillor 4, without a reason",
                    Call.post(objector, path, Stage.body("{\"harm\": \"The neighbours\"}")),
                    "invalid-request");
            id = stage.does("councillor 4", Call.post(objector, path, Stage.body("""
                            {"reason": "noise after 22:00", "harm": "The sleep of those who live there"}""")), "objections")
                    .id();
        } else {
            id = objections.get(0).path("id").asText();
            stage.already("the objection", "objections");
        }
        if (objections.isEmpty() || objections.get(0).path("settledAt").isMissingNode()) {
            stage.does(
                    "officer", Call.post(cast.officer(), path + "/" + id + "/resolve", Stage.body("""
                    {"amendment": "The park closes at 21:30, and its lights go out"}""")), "amendments");
            stage.does(
                    "councillor 4",
                    Call.post(objector, path + "/" + id + "/resolve", Stage.body("{\"stance\": \"AGREE\"}")),
                    "objections met");
        }
    }

    private void allConsent() throws InterruptedException {
        for (int i : Cast.appointed()) {
            consent("citizen " + i, cast.citizen(i));
        }
        for (int i = 1; i <= Cast.COUNCILLORS; i++) {
            consent("councillor " + i, cast.councillor(i));
        }
        stage.holds(
                "fifteen ballots are cast",
                stage.list(null, decision + "/ballots").size() == VOTERS);
    }

    private void consent(String name, Person person) throws InterruptedException {
        stage.does(
                name,
                Call.put(person, decision + "/ballots/" + cast.id(name), Stage.body("{\"choice\": \"CONSENT\"}")),
                "ballots");
    }

    private void promise(String name, Person person, String kind, long quantity, String unit, String proposal)
            throws InterruptedException {
        boolean made = stage.list(Players.STEWARD, "/v1/commitments?arenaId=" + arena).stream()
                .anyMatch(each -> each.path("actorId").asText().equals(cast.id(name)));
        if (made) {
            stage.already("the promise of the " + name, "commitments");
            return;
        }
        Answer promised = stage.does(
                name,
                Call.post(person, "/v1/commitments", Stage.body("""
                {"arenaId": "%s", "proposalId": "%s", "kind": "%s", "quantity": %d, "unit": "%s"}""", arena, proposal, kind, quantity, unit)),
                "commitments");
        stage.event("commitment-made", event -> event.subject().equals(promised.id()));
    }

    private void close(String proposal) throws InterruptedException {
        stage.does("officer", Call.post(cast.officer(), decision + "/close"), "decisions taken");
        SeenEvent taken = stage.event("decision-taken", event -> decision.endsWith(event.subject()));
        stage.holds("the decision is TAKEN", taken.text("state").equals("TAKEN"));
        SeenEvent referred =
                stage.event("proposal-referred", event -> event.subject().equals(proposal));
        stage.holds(
                "the standing committee owes an answer",
                referred.text("authoriserActorId").equals(cast.id("committee")));
    }

    private String state() throws InterruptedException {
        return stage.read(null, decision).path("state").asText();
    }
}
