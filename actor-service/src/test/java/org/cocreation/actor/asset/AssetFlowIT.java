package org.cocreation.actor.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AssetFlowIT {

    private final Person giver = Person.anyone();
    private final String tag = "room-" + UUID.randomUUID();
    private UUID actor;

    @BeforeEach
    void registerTheGiver() {
        actor = giver.registers("parents");
    }

    @Test
    void whatIsOfferedIsListedSetAsideForOneArenaAndWithdrawn() {
        UUID first = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        UUID second = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        UUID asset = Person.created(offer("\"quantity\": 60, \"unit\": \"m2\""));
        assertThat(event("asset-offered", asset)).contains("\"tag\":\"" + tag + "\"");

        giver.asks()
                .queryParam("kind", "RESOURCE")
                .queryParam("tag", tag.toUpperCase(java.util.Locale.ROOT))
                .get("/v1/assets")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(asset.toString())));
        reserve(asset, first).then().statusCode(200).body("state", equalTo("RESERVED"));
        event("asset-reserved", asset);
        reserve(asset, first).then().statusCode(200).body("reservedFor", hasSize(1));
        reserve(asset, second).then().statusCode(409).body("type", endsWith("/problems/asset-reserved"));
        giver.asks()
                .queryParam("free", true)
                .queryParam("tag", tag)
                .get("/v1/assets")
                .then()
                .body("items", hasSize(0));

        giver.asks().delete(path(asset) + "/reservations/" + first).then().statusCode(204);
        event("asset-released", asset);
        reserve(asset, second).then().statusCode(200);
        giver.asks().delete(path(asset)).then().statusCode(204);
        event("asset-withdrawn", asset);
        giver.asks().get("/v1/actors/" + actor + "/assets").then().body("items", hasSize(0));
        giver.asks().get(path(asset)).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        reserve(asset, first).then().statusCode(409).body("type", endsWith("/problems/asset-withdrawn"));
    }

    @Test
    void whatIsPromisedIsSetAsideWhenTheArenaBuildsAndFreeWhenThePromiseEnds() {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        UUID asset = Person.created(offer(""));
        UUID commitment = Person.created(giver.asks()
                .body("{\"arenaId\": \"%s\", \"kind\": \"SPACE\", \"assetId\": \"%s\"}".formatted(arena, asset))
                .post("/v1/commitments"));

        PlatformResource.publish(
                ArenaEvent.TOPIC,
                new ProposalPrototyped(arena, UUID.randomUUID(), 1, UUID.randomUUID(), "SPACE", 2, Map.of(), null));

        assertThat(event("asset-reserved", asset)).contains(arena.toString());
        giver.asks().post("/v1/commitments/" + commitment + "/release").then().statusCode(200);
        event("asset-released", asset);
        giver.asks().get(path(asset)).then().body("state", equalTo("OFFERED"));
    }

    @Test
    void anArenaThatEndsLetsGoWhatItHeld() {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        UUID asset = Person.created(offer("\"shareable\": true"));
        reserve(asset, arena).then().statusCode(200);

        AnArena.lapses(arena);

        event("asset-released", asset);
        reserve(asset, arena).then().statusCode(409).body("type", endsWith("/problems/arena-gone"));
    }

    @Test
    void onlyItsOwnerDisposesOfItAndFaultyOffersAreRefused() {
        UUID asset = Person.created(offer(""));
        Person stranger = Person.anyone();
        stranger.registers("parents");

        stranger.asks().delete(path(asset)).then().statusCode(403).body("type", endsWith("/problems/asset-not-yours"));
        stranger.asks()
                .body("{\"kind\": \"RESOURCE\", \"tag\": \"room\"}")
                .post("/v1/actors/" + actor + "/assets")
                .then()
                .statusCode(403);
        stranger.asks()
                .body("{\"arenaId\": \"%s\", \"kind\": \"SPACE\", \"assetId\": \"%s\"}"
                        .formatted(AnArena.convenedBy(UUID.randomUUID(), "DK-157"), asset))
                .post("/v1/commitments")
                .then()
                .statusCode(404)
                .body("type", endsWith("/problems/asset-not-found"));
        giver.asks().delete(path(UUID.randomUUID())).then().statusCode(404);
        giver.asks()
                .body("{\"kind\": \"GOLD\", \"tag\": \"a room\", \"quantity\": -1}")
                .post("/v1/actors/" + actor + "/assets")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/kind", "/tag", "/quantity"));
        giver.asks()
                .body("""
                        {"kind": "RESOURCE", "tag": "room", "quantity": 1, "from": "2030-02-01", "to": "2030-01-01"}""")
                .post("/v1/actors/" + actor + "/assets")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/unit", "/to"));
    }

    @Test
    void whoIsErasedOffersNothingAnyMore() {
        UUID asset = Person.created(offer(""));
        giver.asks().get("/v1/me/export").then().body("assets", hasSize(1));

        giver.asks().delete("/v1/me").then().statusCode(204);

        event("asset-withdrawn", asset);
    }

    private Response offer(String more) {
        String rest = more.isEmpty() ? "" : ", " + more;
        return giver.asks()
                .body("{\"kind\": \"RESOURCE\", \"tag\": \"%s\"%s}".formatted(tag, rest))
                .post("/v1/actors/" + actor + "/assets");
    }

    private Response reserve(UUID asset, UUID arena) {
        return giver.asks().body("{\"arenaId\": \"%s\"}".formatted(arena)).post(path(asset) + "/reservations");
    }

    private String path(UUID asset) {
        return "/v1/actors/" + actor + "/assets/" + asset;
    }

    private static String event(String type, UUID asset) {
        return PlatformResource.awaitEvent(
                        "actor-events.v1", type, one -> one.data().contains(asset.toString()))
                .data();
    }
}
