package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.stage.Convening;
import org.cocreation.local.demo.stage.Players;
import org.cocreation.local.demo.stage.Seating;
import org.cocreation.local.demo.stage.Stage;

/** The twin of the case: the same town, but only nine citizens accept before the time to form is up. */
final class NineCitizens {

    private static final int DAYS_TO_FORM = 5;

    private final Stage stage;
    private final Cast cast;
    private String arena = "";

    NineCitizens(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    void play() throws InterruptedException {
        stage.step("Twin", "Only nine citizens accept in time: the arena lapses");
        convene();
        if (state().equals("CONVENING")) {
            fill();
            lapse();
        } else {
            stage.already("the lapsed arena", "arenas lapsed");
        }
        stage.holds("the arena is LAPSED", state().equals("LAPSED"));
        stage.holds(
                "no invitation to it is open",
                stage.list(Players.STEWARD, "/v1/invitations?arenaId=" + arena).stream()
                        .noneMatch(each -> List.of("SENT", "APPLIED")
                                .contains(each.path("state").asText())));
        stage.holds(
                "the promise to it is released",
                stage.list(Players.STEWARD, "/v1/commitments?arenaId=" + arena).stream()
                        .allMatch(each -> each.path("state").asText().equals("RELEASED")));
    }

    private void convene() throws InterruptedException {
        Convening convening = new Convening(stage, "councillor 1", cast.councillor(1));
        JsonNode challenge = convening.challenge(Stage.body("""
                {"title": "Places for young people by the lake", "kind": "PHYSICAL_PLANNING", "ambition": "WIDE",
                 "topics": ["youth"], "jurisdictions": ["%s"], "affectedGroups": [{"code": "youth-13-18"}]}""", Cast.PLACE), "gentofte/nine-citizens");
        arena = convening
                .arena(challenge.path("id").asText(), Stage.body("""
                {"templateCode": "TASK_COMMITTEE", "name": "Task committee on places by the lake",
                 "admission": {"mode": "APPOINTED", "open": false},
                 "formationPolicy": {"authorisation": "NONE", "minLayShare": 0.5, "minAffectedCoverage": 0.0},
                 "formBy": "%s"}""", stage.inDays(DAYS_TO_FORM)))
                .id();
    }

    private void fill() throws InterruptedException {
        Seating seating = Seating.of(stage, cast.players(), arena, cast.council());
        List<Integer> ten = Cast.appointed();
        for (int i : ten.subList(0, 9)) {
            seating.seat("citizen " + i, cast.citizen(i), "CITIZEN");
        }
        for (int i = 1; i <= Cast.COUNCILLORS; i++) {
            seating.seat("councillor " + i, cast.councillor(i), "POLITICIAN");
        }
        seating.seat("officer", cast.officer(), "PUBLIC_EMPLOYEE");
        Seating.giveFacilitator(
                stage,
                arena,
                cast.id("officer"),
                "councillor 1",
                cast.councillor(1),
                "Knows the young people and the clubs");
        String tenth = "citizen " + ten.get(9);
        if (!seating.knows(tenth)) {
            seating.invite(tenth, "CITIZEN");
        }
        if (stage.list(Players.STEWARD, "/v1/commitments?arenaId=" + arena).isEmpty()) {
            stage.does(
                    "youth club",
                    Call.post(cast.youthClub(), "/v1/commitments", Stage.body("""
                    {"arenaId": "%s", "kind": "TIME", "quantity": 40, "unit": "h"}""", arena)),
                    "commitments");
        }
    }

    private void lapse() throws InterruptedException {
        stage.pass((DAYS_TO_FORM + 1) + " days later", Duration.ofDays(DAYS_TO_FORM + 1));
        JsonNode lapsed =
                stage.event("arena-lapsed", event -> event.key().equals(arena)).data();
        stage.holds(
                "only the number of seats is unmet",
                lapsed.path("unmet").size() == 1
                        && lapsed.path("unmet")
                                .path(0)
                                .path("criterion")
                                .asText()
                                .equals("minSeats"));
        stage.event("invitation-closed", event -> event.key().equals(arena));
        stage.event("commitment-closed", event -> event.key().equals(arena));
    }

    private String state() throws InterruptedException {
        return stage.read(null, "/v1/arenas/" + arena).path("state").asText();
    }
}
