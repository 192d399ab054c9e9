package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.stage.Stage;

/** Steps G22 and G23: the answer is forwarded, falls due without a word, and is given late. */
final class Answering {

    private static final Duration TOO_LATE = Duration.ofDays(31);

    private final Stage stage;
    private final Cast cast;
    private final String arena;

    Answering(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
    }

    void play(String decision, String proposal) throws InterruptedException {
        String path = decision + "/answer";
        stage.step("G22", "The standing committee forwards to the council, which lets its thirty days pass");
        JsonNode owed = stage.read(null, path);
        if (owed.path("answers").isEmpty()) {
            forward(path);
        } else {
            stage.already("the forwarding", "answers");
        }
        String state = stage.read(null, path).path("state").asText();
        stage.pass("31 days later", TOO_LATE);
        if (state.equals("ANSWERED")) {
            stage.already("the answer", "answers");
        } else {
            letTimePass(decision, state.equals("AWAITING"));
            stage.holds(
                    "silence is no consent: the proposal is still REFERRED",
                    stateOf(proposal).equals("REFERRED"));
            answer(path, decision, proposal);
        }
        stage.holds("the proposal is ADOPTED", stateOf(proposal).equals("ADOPTED"));
        whatCameOfItIsAskedInAYear(proposal);
        JsonNode anchorage = stage.measureUntil(
                arena, "M10", reading -> reading.path("inputs").path("overdue").asInt() == 1);
        stage.holds(
                "none of the one answer came in time (M10)",
                anchorage.path("n").asInt() == 1 && anchorage.path("value").asDouble() == 0);
    }

    private void whatCameOfItIsAskedInAYear(String proposal) throws InterruptedException {
        String outcomes = "/v1/assessments?arenaId=" + arena + "&phase=OUTCOME";
        JsonNode outcome = stage.readUntil(
                        "the OUTCOME assessment",
                        null,
                        outcomes,
                        list -> list.path("items").size() == 1)
                .path("items")
                .path(0);
        stage.holds(
                "what came of it is judged 365 days after it began, with young people among the judges",
                proposal.endsWith(outcome.path("proposalId").asText())
                        && Duration.between(
                                        Instant.parse(outcome.path("openedAt").asText()),
                                        Instant.parse(outcome.path("dueAt").asText()))
                                .equals(Duration.ofDays(365))
                        && outcome.path("requiredGroups").toString().contains("affected:youth-13-18"));
    }

    private void forward(String path) throws InterruptedException {
        Person alone = Person.of(cast.councillor(5).login(), "participant", "authoriser");
        stage.refused(
                "councillor 5, alone",
                Call.post(alone, path, Stage.body("{\"stance\": \"ACCEPT\"}")),
                "not-the-authoriser");
        stage.does(
                "standing committee",
                Call.post(cast.speakingFor("committee"), path, Stage.body("""
                {"stance": "FORWARD", "forwardTo": "%s", "reason": "A park of this size is for the whole council"}""", cast.id("council"))),
                "answers");
        stage.event(
                "authoriser-answered",
                event -> path.contains(event.subject()) && event.text("stance").equals("FORWARD"));
    }

    private void letTimePass(String decision, boolean notYetOverdue) throws InterruptedException {
        if (notYetOverdue) {
            var overdue = stage.event("answer-overdue", event -> decision.endsWith(event.subject()));
            stage.holds("the council is late", overdue.text("authoriserActorId").equals(cast.id("council")));
        }
        stage.refused(
                "council, forwarding again",
                Call.post(cast.speakingFor("council"), decision + "/answer", Stage.body("""
                {"stance": "FORWARD", "forwardTo": "%s", "reason": "Rather not us"}""", cast.id("committee"))),
                "answer-forwarded");
    }

    private void answer(String path, String decision, String proposal) throws InterruptedException {
        stage.step("G23", "The council accepts with changes");
        stage.does("council", Call.post(cast.speakingFor("council"), path, Stage.body("""
                {"stance": "ACCEPT_WITH_CHANGES", "reason": "Young people have shown that they will use it",
                 "changes": "A smaller budget: the second ramp comes later"}""")), "answers");
        var answered = stage.event(
                "authoriser-answered",
                event -> decision.endsWith(event.subject())
                        && event.text("stance").equals("ACCEPT_WITH_CHANGES"));
        stage.holds("the answer was late", answered.text("inTime").equals("false"));
        stage.event("proposal-adopted", event -> proposal.endsWith(event.subject()));
    }

    private String stateOf(String proposal) throws InterruptedException {
        return stage.read(null, proposal).path("state").asText();
    }
}
