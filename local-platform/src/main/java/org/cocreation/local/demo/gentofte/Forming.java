package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.door.SeenEvent;
import org.cocreation.local.demo.stage.Convening;
import org.cocreation.local.demo.stage.Convening.Convened;
import org.cocreation.local.demo.stage.Players;
import org.cocreation.local.demo.stage.Seating;
import org.cocreation.local.demo.stage.Stage;

/** Steps G1 to G9: from nothing to an arena that has formed. */
final class Forming {

    private final Stage stage;
    private final Cast cast;
    private String arena = "";
    private String challenge = "";

    Forming(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Plays the steps; the answer is the arena's id. */
    String play() throws InterruptedException {
        stage.step(
                "G1",
                "A steward registers the council, a standing committee, a youth club, citizens, councillors and an officer");
        cast.register();
        recogniseAuthorities();
        raiseChallenge();
        convene();
        grantMandate();
        apply();
        fillSeats();
        form();
        baseline();
        return arena;
    }

    private void recogniseAuthorities() throws InterruptedException {
        stage.step("G2", "The steward recognises what the council and the standing committee may decide");
        recognise("council", "ADOPT_PROPOSAL", "SET_RULES", "COMPOSE");
        recognise("committee", "ADOPT_PROPOSAL");
        cast.players().openLeadershipAccount("committee", cast.speakingFor("committee"));
    }

    private void recognise(String organisation, String... decisionTypes) throws InterruptedException {
        ObjectNode body = Stage.body("{\"basis\": \"Local Government Act\"}");
        for (String type : decisionTypes) {
            body.withArray("decisionTypes").add(type);
        }
        cast.players().recognise(organisation, body);
    }

    private void raiseChallenge() throws InterruptedException {
        stage.step("G3", "A councillor raises the challenge “Places young people actually use”");
        JsonNode raised = convening().challenge(Stage.body("""
                {"title": "Places young people actually use",
                 "description": "Young people avoid the places that were built for them. What would they use?",
                 "kind": "PHYSICAL_PLANNING", "ambition": "WIDE", "topics": ["youth"], "jurisdictions": ["%s"],
                 "affectedGroups": [
                   {"code": "youth-13-18", "label": "Young people from 13 to 18", "populationShare": 0.4},
                   {"code": "parents", "label": "Parents", "populationShare": 0.3},
                   {"code": "neighbours", "label": "Neighbours", "populationShare": 0.3}]}""", Cast.PLACE), "gentofte/challenge");
        challenge = raised.path("id").asText();
        stage.holds(
                "its origin is TOP_DOWN, because a politician raised it",
                raised.path("origin").asText().equals("TOP_DOWN"));
    }

    private Convening convening() {
        return new Convening(stage, "councillor 1", cast.councillor(1));
    }

    private void convene() throws InterruptedException {
        stage.step("G4", "She convenes a task committee of ten citizens and five politicians");
        Convened convened = convening().arena(challenge, Stage.body("""
                {"templateCode": "TASK_COMMITTEE", "name": "Task committee on places for young people",
                 "publicIdentity": {"tagline": "With young people, not for them", "promise": "COLLABORATE"},
                 "jurisdictions": ["%s"], "level": "LOCAL", "admission": {"mode": "APPOINTED", "open": false},
                 "seatPlan": [
                   {"role": "CITIZEN", "min": 10, "max": 10, "voting": true, "lay": true},
                   {"role": "POLITICIAN", "min": 5, "max": 5, "voting": true, "lay": false},
                   {"role": "PUBLIC_EMPLOYEE", "min": 1, "max": 1, "voting": false, "lay": false}],
                 "formationPolicy": {"authorisation": "MANDATE", "minLayShare": 0.5, "minAffectedCoverage": 0.66},
                 "formBy": "%s"}""", Cast.PLACE, stage.inDays(60)));
        arena = convened.id();
        if (!convened.fresh()) {
            return;
        }
        Set<String> unmet = unmet(stage.read(null, "/v1/arenas/" + arena + "/formation"));
        stage.holds(
                "the report lists seats, mandate, facilitator and coverage as unmet: " + String.join(", ", unmet),
                unmet.containsAll(Set.of("minSeats", "authorisation", "facilitator", "minAffectedCoverage")));
    }

    private void grantMandate() throws InterruptedException {
        stage.step("G5", "The standing committee gives it a mandate to recommend");
        String path = "/v1/arenas/" + arena + "/mandates";
        ObjectNode mandate = Stage.body("""
                {"power": "RECOMMEND",
                 "scope": {"decisionTypes": ["ADOPT_PROPOSAL"], "topics": ["youth"], "jurisdictions": ["%s"]},
                 "rule": {"kind": "CONSENT", "quorum": 0.67, "maxRounds": 2,
                          "fallBack": {"kind": "CONCURRENT_MAJORITY", "threshold": 0.5,
                                       "groups": ["role:CITIZEN", "role:POLITICIAN"]}},
                 "validUntil": "%s", "answerWithinDays": 30}""", Cast.PLACE, stage.inDays(365));
        if (stage.list(null, path).isEmpty()) {
            stage.does("standing committee", Call.post(cast.speakingFor("committee"), path, mandate), "mandates");
            stage.event("mandate-granted", event -> event.key().equals(arena));
            stage.spends(cast.id("committee"), 10);
        } else {
            stage.already("the mandate", "mandates");
        }
        stage.refused(
                "youth club",
                Call.post(cast.youthClub(), path, mandate),
                "no-recognised-authority",
                "arena-move-not-allowed");
    }

    private void apply() throws InterruptedException {
        stage.step("G6", "Fourteen citizens apply for the ten seats");
        Seating known = Seating.of(stage, cast.players(), arena, cast.council());
        for (int i = 1; i <= Cast.CITIZENS; i++) {
            if (known.knows("citizen " + i)) {
                stage.already("application of citizen " + i, "applications");
                continue;
            }
            Answer answer = stage.does(
                    "citizen " + i,
                    Call.post(
                            cast.citizen(i),
                            "/v1/applications",
                            Stage.body("{\"arenaId\": \"%s\", \"seatRole\": \"CITIZEN\"}", arena)),
                    "applications");
            stage.event("application-made", event -> event.subject().equals(answer.id()));
        }
        if (stage.read(null, "/v1/arenas/" + arena).path("state").asText().equals("CONVENING")) {
            theAffectedComeFirst();
        }
    }

    private void theAffectedComeFirst() throws InterruptedException {
        List<JsonNode> applicants = stage.list(cast.councillor(1), "/v1/matches?arenaId=" + arena).stream()
                .filter(line -> line.has("applicationId"))
                .toList();
        stage.holds(
                "of the fourteen applicants, the thirteen who are affected come before the other one",
                applicants.size() == Cast.CITIZENS
                        && applicants.subList(0, Cast.CITIZENS - 1).stream()
                                .allMatch(line -> line.path("affectedness").asDouble() == 1)
                        && applicants
                                .get(Cast.CITIZENS - 1)
                                .path("band")
                                .asText()
                                .equals("NONE"));
    }

    private void fillSeats() throws InterruptedException {
        stage.step("G7", "The council appoints ten of them and invites five councillors and the officer; all accept");
        Seating seating = Seating.of(stage, cast.players(), arena, cast.council());
        for (int i : Cast.appointed()) {
            seating.seat("citizen " + i, cast.citizen(i), "CITIZEN");
        }
        for (int i = 1; i <= Cast.COUNCILLORS; i++) {
            seating.seat("councillor " + i, cast.councillor(i), "POLITICIAN");
        }
        seating.seat("officer", cast.officer(), "PUBLIC_EMPLOYEE");
        eleventh(seating);
    }

    /** One too many is appointed by mistake: the arena refuses the seat by an event, and the invitation is closed. */
    private void eleventh(Seating seating) throws InterruptedException {
        String name = "citizen " + Cast.eleventh();
        String id = seating.idOf(name);
        if (seating.accept(name, cast.citizen(Cast.eleventh()), "CITIZEN")) {
            SeenEvent refusal = stage.event(
                    "seat-refused", event -> event.text("invitationId").equals(id));
            stage.holds(
                    "the eleventh citizen finds the arena FULL",
                    refusal.text("reason").equals("FULL"));
            stage.event("invitation-closed", event -> event.subject().equals(id));
        }
        JsonNode closed = stage.readUntil(
                "closing of the eleventh invitation",
                Players.STEWARD,
                "/v1/invitations/" + id,
                invitation -> invitation.path("state").asText().equals("CLOSED"));
        stage.holds(
                "the eleventh invitation is closed as REFUSED",
                closed.path("closedReason").asText().equals("REFUSED"));
    }

    private void form() throws InterruptedException {
        stage.step("G8", "The convener makes the officer facilitator: the last criterion is met and the arena forms");
        if (Seating.giveFacilitator(
                stage,
                arena,
                cast.id("officer"),
                "councillor 1",
                cast.councillor(1),
                "Knows the young people and the clubs")) {
            stage.event("arena-formed", event -> event.key().equals(arena));
        }
        checkRoster();
        checkReport(stage.read(null, "/v1/arenas/" + arena + "/formation"));
        stage.readUntil(
                "arena-formed in the timeline",
                null,
                "/v1/arenas/" + arena + "/timeline?limit=200",
                page -> page.toString().contains("arena-formed"));
        stage.holds("arena-formed came exactly once", timeline("arena-formed").size() == 1);
    }

    private void checkRoster() throws InterruptedException {
        Map<String, Integer> roles = new HashMap<>();
        for (JsonNode seat : stage.list(null, "/v1/arenas/" + arena + "/seats")) {
            roles.merge(seat.path("role").asText(), 1, Integer::sum);
        }
        stage.holds(
                "the roster is 10 + 5 + 1", roles.equals(Map.of("CITIZEN", 10, "POLITICIAN", 5, "PUBLIC_EMPLOYEE", 1)));
    }

    private static Set<String> unmet(JsonNode report) {
        Set<String> unmet = new TreeSet<>();
        for (JsonNode criterion : report.path("criteria")) {
            if (!criterion.path("met").asBoolean()) {
                unmet.add(criterion.path("criterion").asText());
            }
        }
        return unmet;
    }

    private void checkReport(JsonNode report) throws InterruptedException {
        boolean ended =
                stage.read(null, "/v1/arenas/" + arena).path("state").asText().equals("DISSOLVED");
        if (ended) {
            stage.holds(
                    "all criteria are met but for the mandate, which ended with the arena",
                    unmet(report).equals(Set.of("authorisation")));
        } else {
            stage.holds("all criteria are met", report.path("met").asBoolean());
        }
        stage.equal(
                "share of lay voting seats", 0.6667, report.path("laySeatShare").asDouble(Double.NaN));
        stage.equal("evenness of the voting seats (M1)", 0.918296, diversity(report, "evenness"));
        stage.equal("Blau index of the voting seats (M1)", 0.444444, diversity(report, "blau"));
        stage.equal(
                "Rose index of the affected groups (M2)",
                0.9,
                report.path("roseIndex").asDouble(Double.NaN));
        stage.holds(
                "no affected group is without a seat",
                report.path("uncoveredGroups").isEmpty());
    }

    private static double diversity(JsonNode report, String measure) {
        return report.path("diversity").path(measure).asDouble(Double.NaN);
    }

    private void baseline() throws InterruptedException {
        stage.step("G9", "The value service opens a BASELINE assessment by itself");
        if (stage.seen(event ->
                        event.name().equals("arena-formed") && event.key().equals(arena))
                > 0) {
            stage.event(
                    "assessment-opened",
                    event -> event.key().equals(arena) && event.text("phase").equals("BASELINE"));
        }
        List<JsonNode> baselines = stage.list(null, "/v1/assessments?arenaId=" + arena + "&phase=BASELINE");
        stage.holds("there is exactly one", baselines.size() == 1);
    }

    private List<JsonNode> timeline(String name) throws InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode entry : stage.list(null, "/v1/arenas/" + arena + "/timeline")) {
            if (entry.path("type").asText().contains(name)) {
                found.add(entry);
            }
        }
        return found;
    }
}
