package org.cocreation.local.demo.twincities;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.stage.Host;
import org.cocreation.local.demo.stage.Players;
import org.cocreation.local.demo.stage.Stage;

/** Everybody who takes part in the case of the Twin Cities. Organisations speak through their people. */
final class Cast {

    static final String HENNEPIN = "US-27053";
    static final String RAMSEY = "US-27123";
    static final int NON_PROFITS = 7;

    private static final int ENTREPRENEURS = 20;
    private static final int SEATED_ENTREPRENEURS = 4;

    private final Stage stage;
    private final Players players;

    Cast(Stage stage) {
        this.stage = stage;
        this.players = new Players(stage, "twin-cities", HENNEPIN);
    }

    /** Somebody with a seat: as named, speaking, and in its role. */
    record Member(String name, Person person, String role) {}

    /** M1: a steward registers all of them, and the foundation offers money. */
    void register() throws InterruptedException {
        for (int i = 1; i <= NON_PROFITS; i++) {
            players.organisation("non-profit " + i, "Open Door " + i, "CIVIL_SOCIETY", "CIVIC");
        }
        players.organisation("foundation", "Lakes Foundation", "CIVIL_SOCIETY", "CIVIC");
        players.organisation("bank", "River Bank", "BUSINESS", "BUSINESS");
        players.organisation("county", "Hennepin County", "PUBLIC", "ADMINISTRATIVE");
        players.organisation("second county", "Ramsey County", "PUBLIC", "ADMINISTRATIVE");
        for (int i = 1; i <= NON_PROFITS; i++) {
            speaker("director", i, "CIVIL_SOCIETY", "CIVIC", "non-profit " + i);
        }
        speaker("trustee", 1, "CIVIL_SOCIETY", "CIVIC", "foundation");
        speaker("banker", 1, "BUSINESS", "BUSINESS", "bank");
        speaker("official", 1, "PUBLIC", "ADMINISTRATIVE", "county");
        speaker("official", 2, "PUBLIC", "ADMINISTRATIVE", "second county");
        speaker("official", 3, "PUBLIC", "ADMINISTRATIVE", "county");
        for (int i = 1; i <= ENTREPRENEURS; i++) {
            ObjectNode owner =
                    players.person("Owner " + i, "CITIZENRY", "CIVIC", true, players.login("entrepreneur", i));
            Players.affected(owner, "minority-owners");
            players.register("entrepreneur " + i, owner);
        }
        offerMoney();
    }

    Players players() {
        return players;
    }

    String id(String name) {
        return players.id(name);
    }

    Person nonProfit(int number) {
        return himself("director", number).actingFor(id("non-profit " + number));
    }

    Person foundation() {
        return himself("trustee", 1).actingFor(id("foundation"));
    }

    Person bank() {
        return himself("banker", 1).actingFor(id("bank"));
    }

    Person county() {
        return Person.of(players.login("official", 1), "participant", "authoriser")
                .actingFor(id("county"));
    }

    Person entrepreneur(int number) {
        return himself("entrepreneur", number);
    }

    /** Somebody who speaks for nobody else. */
    Person himself(String kind, int number) {
        return Person.of(players.login(kind, number), "participant");
    }

    /** The first of the non-profits, which convenes, invites and facilitates. */
    Host host() {
        return new Host("non-profit 1", nonProfit(1), "RELEVANT");
    }

    /** The twelve who gather: seven non-profits, the bank and four entrepreneurs. */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (int i = 1; i <= NON_PROFITS; i++) {
            members.add(new Member("non-profit " + i, nonProfit(i), "CIVIL_SOCIETY"));
        }
        members.add(new Member("bank", bank(), "BUSINESS"));
        for (int i = 1; i <= SEATED_ENTREPRENEURS; i++) {
            members.add(new Member("entrepreneur " + i, entrepreneur(i), "CITIZEN"));
        }
        return members;
    }

    private void speaker(String kind, int number, String sector, String domain, String organisation)
            throws InterruptedException {
        ObjectNode person =
                players.person("The " + kind + " " + number, sector, domain, false, players.login(kind, number));
        players.mayActFor(person, organisation);
        players.register(kind + " " + number, person);
    }

    private void offerMoney() throws InterruptedException {
        String path = "/v1/actors/" + id("foundation") + "/assets";
        if (!stage.list(foundation(), path).isEmpty()) {
            stage.already("the foundation's offer", "assets");
            return;
        }
        Answer offered = stage.does("foundation", Call.post(foundation(), path, Stage.body("""
                {"kind": "RESOURCE", "tag": "money", "quantity": 70000000, "unit": "USD", "shareable": false}""")), "assets");
        stage.event("asset-offered", event -> event.text("assetId").equals(offered.id()));
    }
}
