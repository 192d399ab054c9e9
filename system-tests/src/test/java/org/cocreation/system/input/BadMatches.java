package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Offers that cannot be, things of others, and lists that are not for everybody. */
final class BadMatches {

    private static final String INVALID = "invalid-request";

    private final Ground ground;
    private final List<BadRequest> all = new ArrayList<>();

    BadMatches(Ground ground) {
        this.ground = ground;
    }

    List<BadRequest> all() {
        offers();
        lists();
        return all;
    }

    private void offers() {
        Client citizen = ground.citizen.client();
        String own = "/v1/actors/" + ground.citizen.id() + "/assets";
        all.add(BadRequest.of(
                "an offer of nothing in particular",
                400,
                INVALID,
                () -> citizen.post(own, Json.of("kind", "GOLD", "tag", "two words", "quantity", -1)),
                "/kind",
                "/tag",
                "/quantity"));
        all.add(BadRequest.of(
                "an offer that ends before it starts, of so much without a unit",
                400,
                INVALID,
                () -> citizen.post(
                        own,
                        Json.of(
                                "kind",
                                "RESOURCE",
                                "tag",
                                "room",
                                "quantity",
                                3,
                                "from",
                                "2099-02-01",
                                "to",
                                "2099-01-01")),
                "/unit",
                "/to"));
        all.add(BadRequest.of(
                "an offer of what somebody else has",
                403,
                "asset-not-yours",
                () -> ground.stranger.client().post(own, Json.of("kind", "RESOURCE", "tag", "room"))));
        all.add(BadRequest.of(
                "setting aside what was never offered",
                404,
                "asset-not-found",
                () -> citizen.post(
                        own + "/" + UUID.randomUUID() + "/reservations", Json.of("arenaId", ground.arena.toString()))));
        all.add(BadRequest.of(
                "a promise that rests on what was never offered",
                404,
                "asset-not-found",
                () -> citizen.post(
                        "/v1/commitments",
                        Json.of(
                                "arenaId",
                                ground.arena.toString(),
                                "kind",
                                "SPACE",
                                "assetId",
                                UUID.randomUUID().toString()))));
        all.add(BadRequest.of("a page of no offers", 400, "", () -> citizen.get("/v1/assets?limit=0"), "limit"));
    }

    private void lists() {
        String list = "/v1/matches?arenaId=";
        Client convener = ground.convener.client();
        all.add(BadRequest.of("a list for no arena", 400, INVALID, () -> convener.get("/v1/matches"), "arenaId"));
        all.add(BadRequest.of(
                "a list that is too long",
                400,
                INVALID,
                () -> convener.get(list + ground.arena + "&limit=201"),
                "limit"));
        all.add(BadRequest.of(
                "a list for an arena that is not there",
                404,
                "arena-not-known",
                () -> convener.get(list + UUID.randomUUID())));
        all.add(BadRequest.of(
                "a list that is not for everybody",
                403,
                "not-for-matching",
                () -> ground.stranger.client().get(list + ground.arena)));
        all.add(BadRequest.of(
                "asking nobody for nowhere",
                400,
                INVALID,
                () -> convener.post("/v1/matches/outreach", Json.of("arenaId", "here", "count", 0)),
                "/arenaId",
                "/count"));
        all.add(BadRequest.of(
                "asking by somebody who may not",
                403,
                "not-for-outreach",
                () -> ground.stranger
                        .client()
                        .post("/v1/matches/outreach", Json.of("arenaId", ground.arena.toString(), "count", 1))));
    }
}
