package org.cocreation.local.demo.twincities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.door.SeenEvent;
import org.cocreation.local.demo.stage.Anchoring;
import org.cocreation.local.demo.stage.Proposing;
import org.cocreation.local.demo.stage.Stage;

/** Steps M12, M13 and M16: a county delegates decisions up to a ceiling, and in a variant takes its mandate back. */
final class Delegating {

    private static final int CENTS = 100;

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private final Deciding deciding;
    private String loans = "";

    Delegating(Stage stage, Cast cast, String arena, Deciding deciding) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
        this.deciding = deciding;
    }

    /** The id of the proposal of loans, which spreads. */
    String loans() {
        return loans;
    }

    void play() throws InterruptedException {
        stage.step("M12", "The county's authority is recognised; it lets the network decide on up to 350 000 dollars");
        cast.players().recognise("county", Stage.body("""
                {"basis": "County board resolution", "decisionTypes": ["SPEND", "ADOPT_PROPOSAL"],
                 "budgetCeiling": {"amount": 100000000, "currency": "USD"}}"""));
        cast.players().openLeadershipAccount("county", cast.county());
        if (mandates().isEmpty()) {
            grant();
        } else {
            stage.already("the mandate", "mandates");
        }
        stage.step("M13", "Three decisions pass in all groups: the second is beyond the ceiling, the third reaches it");
        loans = decide("Loans for those whom banks turn away", "loans", 320_000, "BINDING")
                .id();
        stage.holds(
                "the arena has adopted the loans",
                stage.read(null, "/v1/proposals/" + loans)
                        .path("state")
                        .asText()
                        .equals("ADOPTED"));
        decide("A campaign in four languages", "campaign", 50_000, "RECOMMENDATION");
        decide("A register of suppliers", "register", 30_000, "BINDING");
        JsonNode first = mandates().get(mandates().size() - 1);
        stage.holds(
                "the mandate is EXHAUSTED, to the last dollar",
                first.path("endReason").asText().equals("EXHAUSTED")
                        && first.path("spent").path("amount").asLong() == 35_000_000);
        new Anchoring(stage, arena)
                .partOfTheStrategy("county", cast.county(), cast.id("county"), "Economic inclusion plan");
    }

    /** A second mandate, which the county takes back while a question is open. */
    void variant() throws InterruptedException {
        stage.step("M16", "Variant: the county mandates the network again, and takes it back while a question is open");
        if (mandates().size() < 2) {
            grant();
        } else {
            stage.already("the second mandate", "mandates");
        }
        Proposing guide = submitted("A printed guide to all doors", "guide");
        String path = ask(guide, "A printed guide to all doors", 1_000);
        if (deciding.isOpen(path)) {
            String mandate = mandates().get(0).path("id").asText();
            stage.does(
                    "county",
                    Call.post(cast.county(), "/v1/mandates/" + mandate + "/revoke", Stage.body("""
                    {"reason": "The board has changed its mind"}""")),
                    "mandates revoked");
            SeenEvent ended = stage.event(
                    "mandate-ended",
                    event ->
                            event.key().equals(arena) && event.text("endReason").equals("REVOKED"));
            stage.holds("the county has revoked it", ended.text("mandateId").equals(mandate));
            stage.spends(cast.id("county"), 8);
        }
        deciding.allAreFor(path);
        JsonNode taken = deciding.close(path);
        stage.holds(
                "so the decision only recommends",
                taken.path("effect").asText().equals("RECOMMENDATION")
                        && taken.path("degradedBecause").toString().contains("MANDATE_ENDED"));
    }

    private void grant() throws InterruptedException {
        stage.does(
                "county",
                Call.post(cast.county(), path(), Stage.body("""
                {"power": "DECIDE",
                 "scope": {"decisionTypes": ["SPEND", "ADOPT_PROPOSAL"], "jurisdictions": ["%s"],
                           "budgetCeiling": {"amount": 35000000, "currency": "USD"}},
                 "rule": {"kind": "CONCURRENT_MAJORITY", "quorum": 0.5,
                          "groups": ["role:CIVIL_SOCIETY", "role:PUBLIC_MANAGER", "role:CITIZEN"]},
                 "validUntil": "%s"}""", Cast.HENNEPIN, stage.inDays(730))),
                "mandates");
        stage.event("mandate-granted", event -> event.key().equals(arena));
        stage.spends(cast.id("county"), 10);
    }

    private Proposing decide(String title, String code, long dollars, String effect) throws InterruptedException {
        Proposing proposing = submitted(title, code);
        String path = ask(proposing, title, dollars);
        deciding.allAreFor(path);
        JsonNode taken = deciding.close(path);
        stage.holds(
                dollars + " dollars: " + effect, taken.path("effect").asText().equals(effect));
        stage.holds(
                "the ceiling is the reason, if there is one",
                taken.path("degradedBecause").toString().contains("BUDGET") == effect.equals("RECOMMENDATION"));
        return proposing;
    }

    private Proposing submitted(String title, String code) throws InterruptedException {
        Proposing proposing = Intake.proposal(stage, cast, arena);
        proposing.share(Stage.body("{\"title\": \"%s\", \"summary\": \"%s\"}", title, title), "twin-cities/" + code);
        proposing.submit(false);
        return proposing;
    }

    /** Opens the question whether to spend so much on a proposal; the answer is the path of the decision. */
    private String ask(Proposing proposing, String title, long dollars) throws InterruptedException {
        ObjectNode body = Stage.body("""
                {"decisionType": "SPEND", "proposalIds": ["%s"], "amount": {"amount": %d, "currency": "USD"},
                 "prototypeWaiver": {"reason": "Others have tried it for years"}}""", proposing.id(), dollars * CENTS);
        return deciding.open(title + "?", body);
    }

    /** The latest first. */
    private List<JsonNode> mandates() throws InterruptedException {
        return stage.list(null, path());
    }

    private String path() {
        return "/v1/arenas/" + arena + "/mandates";
    }
}
