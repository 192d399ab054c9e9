package org.cocreation.local.demo.twincities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.stage.Convening;
import org.cocreation.local.demo.stage.Players;
import org.cocreation.local.demo.stage.Seating;
import org.cocreation.local.demo.stage.Stage;

/** Steps M1, M2 and M4: people, a challenge from below, and an arena that forms without any government. */
final class Gathering {

    private static final int HOURS_EACH = 30;

    private final Stage stage;
    private final Cast cast;
    private String challenge = "";

    Gathering(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    String challenge() {
        return challenge;
    }

    void raiseChallenge() throws InterruptedException {
        stage.step(
                "M1", "A steward registers non-profits, a foundation, a bank, two counties and twenty entrepreneurs");
        cast.register();
        stage.step("M2", "A non-profit raises the challenge that support for minority-owned businesses is scattered");
        JsonNode raised = convening().challenge(Stage.body("""
                {"title": "Support for minority-owned businesses is scattered",
                 "description": "Owners knock at seven doors before they find the right one.",
                 "kind": "PUBLIC_PROBLEM", "ambition": "WIDE", "drivers": ["service-system"], "topics": ["business-support"],
                 "jurisdictions": ["%s"],
                 "affectedGroups": [{"code": "minority-owners", "label": "Owners from minorities"}]}""", Cast.HENNEPIN), "twin-cities/challenge");
        challenge = raised.path("id").asText();
        stage.holds(
                "its origin is BOTTOM_UP, because civil society raised it",
                raised.path("origin").asText().equals("BOTTOM_UP"));
    }

    /** Plays the step; the answer is the arena's id. */
    String gather() throws InterruptedException {
        stage.step("M4", "Twelve gather around it; the foundation gives money, members give hours");
        ObjectNode body = Stage.body("""
                {"templateCode": "POLICY_NETWORK", "name": "Network for minority-owned businesses",
                 "governanceMode": "PARTICIPANT_GOVERNED", "admission": {"mode": "INVITED", "open": true},
                 "formationPolicy": {"authorisation": "NONE", "minSectors": 2, "minLayShare": 0.2, "minCommittedHours": 200},
                 "formBy": "%s"}""", stage.inDays(120));
        body.set("seatPlan", seatPlan(0).get("seatPlan"));
        body.set("needs", Stage.body("{\"needs\": [%s]}", CASE_WORK).get("needs"));
        String arena = convening().arena(challenge, body).id();
        Seating seating = Seating.of(stage, cast.players(), arena, cast.host());
        for (Cast.Member member : cast.members()) {
            seating.seat(member.name(), member.person(), member.role());
        }
        promises(arena);
        form(arena);
        return arena;
    }

    static final String CASE_WORK =
            "{\"assetKind\": \"CAPABILITY\", \"tag\": \"case-work\", \"quantity\": 4800, \"unit\": \"h\"}";

    /** Seats for the twelve, and for as many counties. */
    static ObjectNode seatPlan(int counties) {
        return Stage.body(
                """
                {"seatPlan": [
                   {"role": "CIVIL_SOCIETY", "min": 7, "max": 7, "voting": true, "lay": false},
                   {"role": "BUSINESS", "min": 1, "max": 1, "voting": true, "lay": false},
                   {"role": "CITIZEN", "min": 4, "max": 4, "voting": true, "lay": true}%s]}""",
                counties == 0
                        ? ""
                        : ", {\"role\": \"PUBLIC_MANAGER\", \"min\": 0, \"max\": " + counties
                                + ", \"voting\": true, \"lay\": false}");
    }

    private Convening convening() {
        return new Convening(stage, "non-profit 1", cast.nonProfit(1));
    }

    private void promises(String arena) throws InterruptedException {
        promise(arena, "foundation", cast.foundation(), "MONEY", 70_000_000, "USD");
        for (Cast.Member member : cast.members()) {
            if (!member.role().equals("CITIZEN")) {
                promise(arena, member.name(), member.person(), "TIME", HOURS_EACH, "h");
            }
        }
        promise(arena, "entrepreneur 1", cast.entrepreneur(1), "ENDORSEMENT", 0, "");
    }

    private void promise(String arena, String name, Person person, String kind, long quantity, String unit)
            throws InterruptedException {
        boolean made = stage.list(Players.STEWARD, "/v1/commitments?arenaId=" + arena).stream()
                .anyMatch(each -> each.path("actorId").asText().equals(cast.id(name)));
        if (made) {
            stage.already("the promise of " + name, "commitments");
            return;
        }
        ObjectNode body = Stage.body("{\"arenaId\": \"%s\", \"kind\": \"%s\"}", arena, kind);
        if (quantity > 0) {
            body.put("quantity", quantity).put("unit", unit);
        }
        Answer promised = stage.does(name, Call.post(person, "/v1/commitments", body), "commitments");
        stage.event("commitment-made", event -> event.subject().equals(promised.id()));
    }

    private void form(String arena) throws InterruptedException {
        boolean chosen = Seating.giveFacilitator(
                stage, arena, cast.id("non-profit 1"), "non-profit 1", cast.nonProfit(1), "Has brought them together");
        if (chosen) {
            JsonNode formed = stage.event("arena-formed", event -> event.key().equals(arena))
                    .data();
            stage.equal(
                    "share of lay voting seats",
                    0.3333,
                    formed.path("laySeatShare").asDouble(Double.NaN));
            JsonNode sectors = formed.path("seats").path("bySector");
            stage.holds(
                    "the largest sector has seven of twelve seats, and no government has any",
                    sectors.path("CIVIL_SOCIETY").asInt() == 7 && !sectors.has("PUBLIC"));
        }
        stage.holds(
                "the arena is FORMED",
                stage.read(null, "/v1/arenas/" + arena).path("state").asText().equals("FORMED"));
    }
}
