package org.cocreation.local.demo.twincities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.stage.Convening;
import org.cocreation.local.demo.stage.Players;
import org.cocreation.local.demo.stage.Seating;
import org.cocreation.local.demo.stage.Stage;

/** Steps M6 and M7: four working groups below the network, and who bridges between them. */
final class WorkGroups {

    private static final double PARTS = 1e4;

    private final Stage stage;
    private final Cast cast;
    private final String parent;
    private final String challenge;

    WorkGroups(Stage stage, Cast cast, String parent, String challenge) {
        this.stage = stage;
        this.cast = cast;
        this.parent = parent;
        this.challenge = challenge;
    }

    /** Somebody who works in groups but sits in none of the network's own seats. */
    private record Worker(String kind, int number, String role) {

        String name() {
            return kind + " " + number;
        }
    }

    private static final Worker ANN = new Worker("official", 1, "PUBLIC_EMPLOYEE");
    private static final Worker BO = new Worker("official", 2, "PUBLIC_EMPLOYEE");
    private static final Worker GIL = new Worker("official", 3, "PUBLIC_EMPLOYEE");
    private static final Worker CY = new Worker("director", 1, "CIVIL_SOCIETY");
    private static final Worker HAL = new Worker("director", 2, "CIVIL_SOCIETY");
    private static final Worker DEE = new Worker("entrepreneur", 5, "CITIZEN");
    private static final Worker EVA = new Worker("entrepreneur", 6, "CITIZEN");
    private static final Worker FAY = new Worker("banker", 1, "BUSINESS");

    void play() throws InterruptedException {
        stage.step("M6", "Four working groups below the network, which keeps its identity");
        List<String> groups = new ArrayList<>();
        groups.add(group("Shared intake and referral", ANN, BO, CY));
        groups.add(group("Marketing and branding", CY, DEE, EVA));
        groups.add(group("Credit and loans", EVA, FAY));
        groups.add(group("Shared metrics", GIL, HAL, CY));
        stage.holds(
                "the network is still FORMED",
                stage.read(null, "/v1/arenas/" + parent).path("state").asText().equals("FORMED"));
        bridges(groups);
    }

    private String group(String name, Worker... workers) throws InterruptedException {
        Convening convening = new Convening(stage, "non-profit 1", cast.nonProfit(1));
        ObjectNode body = Stage.body("""
                {"templateCode": "WORKING_GROUP", "name": "%s", "admission": {"mode": "INVITED", "open": false},
                 "seatPlan": [
                   {"role": "CIVIL_SOCIETY", "min": 0, "max": 4, "voting": true, "lay": false},
                   {"role": "PUBLIC_EMPLOYEE", "min": 0, "max": 4, "voting": true, "lay": false},
                   {"role": "BUSINESS", "min": 0, "max": 4, "voting": true, "lay": false},
                   {"role": "CITIZEN", "min": 0, "max": 4, "voting": true, "lay": true}],
                 "formationPolicy": {"authorisation": "NONE", "minSeats": %d, "minSectors": 2, "minLayShare": 0.0,
                   "maxSectorShare": 1.0, "minAffectedCoverage": 0.0},
                 "formBy": "%s"}""", name, workers.length, stage.inDays(60));
        String group = convening.workingGroup(parent, challenge, body).id();
        Seating seating = Seating.of(stage, cast.players(), group, cast.host());
        for (Worker worker : workers) {
            Person person = cast.himself(worker.kind(), worker.number());
            seating.seat(worker.name(), person, worker.role());
        }
        boolean chosen = Seating.giveFacilitator(
                stage, group, cast.id(workers[0].name()), "non-profit 1", cast.nonProfit(1), "Keeps the group going");
        if (chosen) {
            stage.event("arena-formed", event -> event.key().equals(group));
        }
        return group;
    }

    /** Who bridges between the groups: the reference of Brandes and of Krackhardt and Stern that the manual gives. */
    private void bridges(List<String> groups) throws InterruptedException {
        stage.step("M7", "Who bridges between the groups");
        JsonNode network = stage.readUntil(
                "the network of the groups",
                Players.STEWARD,
                "/v1/network?arenaId=" + String.join("&arenaId=", groups),
                seen -> seen.path("actorCount").asInt() == 8
                        && seen.path("tieCount").asInt() == 10);
        JsonNode first = network.path("actors").path("items").path(0);
        JsonNode second = network.path("actors").path("items").path(1);
        stage.holds(
                "director 1 bridges most, then entrepreneur 6",
                first.path("actorId").asText().equals(cast.id(CY.name()))
                        && second.path("actorId").asText().equals(cast.id(EVA.name())));
        stage.equal("betweenness of director 1 (M4)", 0.7619, rounded(first.path("betweenness")));
        stage.equal("betweenness of entrepreneur 6 (M4)", 0.2857, rounded(second.path("betweenness")));
        for (JsonNode boundary : network.path("boundaries")) {
            if (boundary.path("boundary").asText().equals("SECTOR")) {
                stage.equal("E–I index across sectors", 0.4, rounded(boundary.path("index")));
            }
        }
    }

    private static double rounded(JsonNode number) {
        return Math.round(number.asDouble(Double.NaN) * PARTS) / PARTS;
    }
}
