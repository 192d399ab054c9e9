package org.cocreation.local.demo.twincities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.stage.Players;
import org.cocreation.local.demo.stage.Stage;

/** Step M9, and how the network decides at all: questions are opened, voted on by all who may, and closed. */
final class Deciding {

    private static final List<List<String>> APPROVALS = List.of(
            List.of("intake", "marketing", "metrics"),
            List.of("intake", "marketing", "metrics"),
            List.of("intake", "marketing", "loans"),
            List.of("intake", "marketing", "loans"),
            List.of("intake", "loans"),
            List.of("intake", "loans", "metrics"),
            List.of("intake", "loans", "metrics"));

    private final Stage stage;
    private final Cast cast;
    private final String arena;

    Deciding(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
    }

    void divideTheMoney() throws InterruptedException {
        stage.step("M9", "The seven non-profits divide 700 000 dollars by equal shares");
        String path = open("What do we begin with?", Stage.body("""
                {"decisionType": "SPEND",
                 "rule": {"kind": "EQUAL_SHARES", "roles": ["CIVIL_SOCIETY"], "quorum": 0.5},
                 "options": [
                   {"code": "intake", "title": "Shared intake", "cost": 28000000},
                   {"code": "marketing", "title": "Marketing", "cost": 15000000},
                   {"code": "loans", "title": "Loans", "cost": 32000000},
                   {"code": "metrics", "title": "Shared metrics", "cost": 9000000}],
                 "budget": {"amount": 70000000, "currency": "USD"}}"""));
        if (isOpen(path)) {
            for (int i = 0; i < APPROVALS.size(); i++) {
                ObjectNode ballot = Stage.body();
                APPROVALS.get(i).forEach(ballot.putArray("approvals")::add);
                vote(path, "non-profit " + (i + 1), cast.nonProfit(i + 1), ballot);
            }
        }
        JsonNode taken = close(path);
        Set<String> funded = new TreeSet<>();
        taken.path("outcome")
                .path("budgets")
                .path("equalShares")
                .path("chosen")
                .forEach(code -> funded.add(code.asText()));
        stage.holds(
                "intake, marketing and metrics are funded, loans are not",
                funded.equals(Set.of("intake", "marketing", "metrics")));
        stage.holds(
                "without a mandate it is a recommendation",
                taken.path("effect").asText().equals("RECOMMENDATION")
                        && taken.path("degradedBecause").isEmpty());
        fulfil();
    }

    /** It binds in practice, because the foundation keeps its promise. */
    private void fulfil() throws InterruptedException {
        JsonNode promise = stage.list(Players.STEWARD, "/v1/commitments?arenaId=" + arena).stream()
                .filter(each -> each.path("actorId").asText().equals(cast.id("foundation")))
                .findFirst()
                .orElseThrow(() -> stage.fault("the foundation has promised nothing"));
        String id = promise.path("id").asText();
        if (promise.path("state").asText().equals("FULFILLED")) {
            stage.already("the foundation's money", "commitments kept");
            return;
        }
        stage.does(
                "non-profit 1, for the foundation",
                Call.post(cast.nonProfit(1), "/v1/commitments/" + id + "/fulfil"),
                "commitments kept");
        var closed = stage.event("commitment-closed", event -> event.subject().equals(id));
        stage.holds("the promise is FULFILLED", closed.text("state").equals("FULFILLED"));
    }

    /** Opens a question, unless an earlier run has; the answer is the path of the decision. */
    String open(String question, ObjectNode body) throws InterruptedException {
        Optional<JsonNode> known = stage.list(null, "/v1/arenas/" + arena + "/decisions").stream()
                .filter(decision -> decision.path("question").asText().equals(question))
                .findFirst();
        if (known.isPresent()) {
            stage.already("the question “" + question + "”", "decisions opened");
            return "/v1/decisions/" + known.get().path("id").asText();
        }
        body.put("question", question).put("closesAt", stage.inDays(3));
        Answer opened = stage.does(
                "non-profit 1",
                Call.post(cast.nonProfit(1), "/v1/arenas/" + arena + "/decisions", body),
                "decisions opened");
        stage.event("decision-opened", event -> event.subject().equals(opened.id()));
        return "/v1/decisions/" + opened.id();
    }

    /** All thirteen are for it. */
    void allAreFor(String path) throws InterruptedException {
        if (!isOpen(path)) {
            return;
        }
        for (Cast.Member member : cast.members()) {
            vote(path, member.name(), member.person(), Stage.body("{\"choice\": \"FOR\"}"));
        }
        vote(path, "county", cast.county(), Stage.body("{\"choice\": \"FOR\"}"));
    }

    /** Closes a decision, unless it is; the answer is the decision as taken. */
    JsonNode close(String path) throws InterruptedException {
        if (isOpen(path)) {
            stage.does("non-profit 1", Call.post(cast.nonProfit(1), path + "/close"), "decisions taken");
            stage.event("decision-taken", event -> path.endsWith(event.subject()));
        } else {
            stage.already("the decision", "decisions taken");
        }
        JsonNode taken = stage.read(null, path);
        stage.holds("the decision is TAKEN", taken.path("state").asText().equals("TAKEN"));
        return taken;
    }

    boolean isOpen(String path) throws InterruptedException {
        return stage.read(null, path).path("state").asText().equals("OPEN");
    }

    private void vote(String path, String name, Person person, ObjectNode ballot) throws InterruptedException {
        stage.does(name, Call.put(person, path + "/ballots/" + cast.id(name), ballot), "ballots");
    }
}
