package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Requests about alliances, the network and leadership accounts that are malformed, or not for the caller. */
final class BadAlliances {

    private static final String INVALID = "invalid-request";
    private static final String ALLIANCES = "/v1/alliances";

    private final Ground ground;
    private final Client somebody;
    private final List<BadRequest> all = new ArrayList<>();

    BadAlliances(Ground ground) {
        this.ground = ground;
        somebody = ground.citizen.client();
    }

    List<BadRequest> all() {
        String nobody = UUID.randomUUID().toString();
        all.add(BadRequest.of(
                "an alliance without a name or purpose",
                400,
                INVALID,
                () -> somebody.post(ALLIANCES, Json.of("name", " ")),
                "/name",
                "/purpose"));
        all.add(BadRequest.of(
                "an alliance for unknown arenas with unknown guests",
                400,
                INVALID,
                () -> somebody.post(
                        ALLIANCES,
                        Json.of(
                                "name",
                                "Door",
                                "purpose",
                                "One door",
                                "arenaIds",
                                List.of(nobody),
                                "invited",
                                List.of(nobody),
                                "reviewOn",
                                "2001-01-01")),
                "/arenaIds/0",
                "/invited/0",
                "/reviewOn"));
        all.add(BadRequest.of(
                "an alliance that is not there",
                404,
                "alliance-not-found",
                () -> somebody.post(ALLIANCES + "/" + nobody + "/members")));
        all.add(BadRequest.of(
                "a leadership account of somebody who does not lead",
                409,
                "not-a-leader",
                () -> ground.stranger
                        .client()
                        .send(
                                "PUT",
                                "/v1/actors/" + ground.stranger.id() + "/leadership-account",
                                "{\"consent\": true}")));
        all.add(BadRequest.of(
                "a leadership account for somebody else",
                403,
                "leadership-account-not-yours",
                () -> somebody.send(
                        "PUT", "/v1/actors/" + ground.stranger.id() + "/leadership-account", "{\"consent\": true}")));
        all.add(BadRequest.of(
                "the brokerage of somebody else",
                403,
                "actor-not-yours",
                () -> somebody.get("/v1/actors/" + ground.stranger.id() + "/brokerage")));
        all.add(BadRequest.of(
                "the network of an arena that is not there",
                404,
                "arena-not-known",
                () -> ground.platform.steward().get("/v1/network?arenaId=" + nobody)));
        return all;
    }
}
