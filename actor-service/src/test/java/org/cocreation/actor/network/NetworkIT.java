package org.cocreation.actor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NetworkIT {

    private final Person cy = Person.anyone();
    private final Map<String, UUID> actors = new HashMap<>();
    private final List<UUID> arenas = new ArrayList<>();

    @BeforeEach
    void theArenasOfTheReference() {
        actors.put("cy", cy.registers("owners"));
        Map.of(
                        "PUBLIC",
                        List.of("ann", "bo", "gil"),
                        "CIVIL_SOCIETY",
                        List.of("hal"),
                        "KNOWLEDGE",
                        List.of("dee", "eva"),
                        "BUSINESS",
                        List.of("fay"))
                .forEach((sector, names) -> names.forEach(name -> actors.put(name, organisation(sector))));
        sit("ann", "bo", "cy");
        sit("cy", "dee", "eva");
        sit("eva", "fay");
        sit("gil", "hal", "cy");
    }

    @Test
    void theBrokerBetweenTheseArenasIsFound() {
        JsonPath network = Person.STEWARD
                .asks()
                .queryParam("arenaId", arenas)
                .get("/v1/network")
                .then()
                .statusCode(200)
                .body("actorCount", equalTo(8))
                .body("arenaCount", equalTo(4))
                .body("tieCount", equalTo(10))
                .body("actors.items", hasSize(8))
                .body("actors.items[0].actorId", equalTo(actors.get("cy").toString()))
                .body("actors.items[1].actorId", equalTo(actors.get("eva").toString()))
                .extract()
                .jsonPath();

        assertThat(network.getDouble("actors.items[0].betweenness")).isEqualTo(0.7619, within(0.00005));
        assertThat(network.getDouble("actors.items[1].betweenness")).isEqualTo(0.2857, within(0.00005));
        assertThat(network.getInt("boundaries.find { it.boundary == 'SECTOR' }.crossing"))
                .isEqualTo(8);
    }

    @Test
    void theWholeNetworkIsComputedAsideAndServedFromTheStore() {
        AnArena.awaitRow("select 1 from network_actor where actor_id = ? and ties = 6", actors.get("cy"));

        cy.asks()
                .get("/v1/actors/%s/brokerage".formatted(actors.get("cy")))
                .then()
                .statusCode(200)
                .body("ties", equalTo(6))
                .body("arenaIds", hasSize(3))
                .body("label", equalTo("LIT"));
        Person.STEWARD
                .asks()
                .get("/v1/network/arenas/" + arenas.get(2))
                .then()
                .statusCode(200)
                .body("boundaries", hasSize(5))
                .body("wouldBridge.actorId", hasItem(actors.get("cy").toString()));
        Person.STEWARD
                .asks()
                .queryParam("limit", 1)
                .get("/v1/network")
                .then()
                .statusCode(200)
                .body("actors.items", hasSize(1));
        Person.STEWARD
                .asks()
                .accept("application/graphml+xml")
                .get("/v1/network/graph")
                .then()
                .statusCode(200)
                .contentType("application/graphml+xml")
                .body(containsString("actor:" + actors.get("cy")));
    }

    @Test
    void othersDoNotSeeIt() {
        cy.asks().get("/v1/network").then().statusCode(403);
        cy.asks()
                .get("/v1/actors/%s/brokerage".formatted(actors.get("ann")))
                .then()
                .statusCode(403);
        Person.STEWARD
                .asks()
                .queryParam("arenaId", UUID.randomUUID())
                .get("/v1/network")
                .then()
                .statusCode(404);
    }

    @Test
    void aSeatThatEndedStaysPartOfTheNetworkForAWhile() {
        PlatformResource.publish(
                ArenaEvent.TOPIC,
                new ActorLeftArena(arenas.get(2), seat("fay", arenas.get(2)), actors.get("fay"), "LEFT"));
        AnArena.awaitRow("select 1 from seat_span where actor_id = ? and left_at is not null", actors.get("fay"));

        Person.STEWARD
                .asks()
                .queryParam("arenaId", arenas)
                .get("/v1/network")
                .then()
                .body("actorCount", equalTo(8));
    }

    private UUID seat(String actor, UUID arena) {
        try (var connection = PlatformResource.database();
                var query = connection.prepareStatement(
                        "select seat_id from seat_span where actor_id = ? and arena_id = ?")) {
            query.setObject(1, actors.get(actor));
            query.setObject(2, arena);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sit(String... names) {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        arenas.add(arena);
        for (String name : names) {
            AnArena.seats(arena, actors.get(name), new SeatFunction[0]);
        }
        AnArena.awaitRow("select 1 from seat_span where arena_id = ? having count(*) = " + names.length, arena);
    }

    private static UUID organisation(String sector) {
        return Person.created(Person.STEWARD.asks().body("""
                        {"kind": "ORGANISATION", "displayName": "Someone", "sector": "%s", "domain": "CIVIC",
                         "level": "LOCAL", "lay": false, "jurisdictions": ["DK-157"]}""".formatted(sector)).post("/v1/actors"));
    }
}
