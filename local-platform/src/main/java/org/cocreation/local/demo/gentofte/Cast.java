package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.stage.Author;
import org.cocreation.local.demo.stage.Host;
import org.cocreation.local.demo.stage.Players;
import org.cocreation.local.demo.stage.Proposing;
import org.cocreation.local.demo.stage.Stage;

/** Everybody who takes part in the case of Gentofte. */
final class Cast {

    static final String PLACE = "DK-157";
    static final int CITIZENS = 14;
    static final int COUNCILLORS = 5;

    private static final int FIRST_NEIGHBOUR = 9;
    private static final int FIRST_PARENT = 12;
    private static final int UNAFFECTED = 14;

    private final Players players;

    Cast(Stage stage) {
        players = new Players(stage, "gentofte", PLACE);
    }

    /** G1: a steward registers all 23, organisations first because people speak for them. */
    void register() throws InterruptedException {
        players.organisation("council", "Gentofte council", "PUBLIC", "POLITICAL");
        players.organisation("committee", "Standing committee for children and youth", "PUBLIC", "POLITICAL");
        players.organisation("youth club", "Gentofte youth club", "CIVIL_SOCIETY", "CIVIC");
        for (int i = 1; i <= CITIZENS; i++) {
            ObjectNode body = players.person("Citizen " + i, "CITIZENRY", "CIVIC", true, players.login("citizen", i));
            if (i != UNAFFECTED) {
                Players.affected(body, groupOf(i));
            } else {
                players.mayActFor(body, "youth club");
            }
            players.register("citizen " + i, body);
        }
        for (int i = 1; i <= COUNCILLORS; i++) {
            ObjectNode body =
                    players.person("Councillor " + i, "PUBLIC", "POLITICAL", false, players.login("councillor", i));
            if (i == 1) {
                players.mayActFor(body, "council", "committee");
            }
            players.register("councillor " + i, body);
        }
        players.register(
                "officer",
                players.person(
                        "Youth officer",
                        "PUBLIC",
                        "ADMINISTRATIVE",
                        false,
                        officer().login()));
    }

    Players players() {
        return players;
    }

    /** The id of somebody. */
    String id(String name) {
        return players.id(name);
    }

    Person citizen(int number) {
        return Person.of(players.login("citizen", number), "participant");
    }

    Person councillor(int number) {
        return Person.of(players.login("councillor", number), "participant", "authoriser");
    }

    Person officer() {
        return Person.of("gentofte-officer", "participant");
    }

    /** Councillor 1, who speaks for the council and for the standing committee. */
    Person speakingFor(String organisation) {
        return councillor(1).actingFor(id(organisation));
    }

    Person youthClub() {
        return Person.of(players.login("citizen", UNAFFECTED), "participant", "authoriser")
                .actingFor(id("youth club"));
    }

    /** The council, which appoints whoever sits in arenas of the town. */
    Host council() {
        return new Host("council", speakingFor("council"), "APPOINTED");
    }

    /** Citizen 1, who has ideas, and councillor 2, who joins. */
    Proposing idea(Stage stage, String arena) {
        return new Proposing(
                stage,
                arena,
                new Author("citizen 1", citizen(1), id("citizen 1")),
                new Author("councillor 2", councillor(2), id("councillor 2")));
    }

    /** The five young people, three neighbours and two parents whom the council appoints. */
    static List<Integer> appointed() {
        return IntStream.of(1, 2, 3, 4, 5, 9, 10, 11, 12, 13).boxed().toList();
    }

    /** The one who is appointed by mistake. */
    static int eleventh() {
        return 6;
    }

    private static String groupOf(int citizen) {
        return citizen >= FIRST_PARENT ? "parents" : citizen >= FIRST_NEIGHBOUR ? "neighbours" : "youth-13-18";
    }
}
