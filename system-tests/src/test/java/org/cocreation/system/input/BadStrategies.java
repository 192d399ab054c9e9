package org.cocreation.system.input;

import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Requests about strategies and participation that are wrong, or come from who may not. */
final class BadStrategies {

    private static final String INVALID = "invalid-request";
    private static final String CLIMATE = "/v1/participation/climate";

    private final Ground ground;

    BadStrategies(Ground ground) {
        this.ground = ground;
    }

    List<BadRequest> all() {
        Client somebody = ground.citizen.client();
        Client steward = ground.platform.steward();
        String self = "/v1/actors/" + ground.citizen.id() + "/strategy-links";
        String other = "/v1/actors/" + ground.stranger.id() + "/strategy-links";
        return List.of(
                BadRequest.of(
                        "a link to no strategy of an unknown school",
                        400,
                        INVALID,
                        () -> somebody.post(self, Json.of("school", "LUCK", "topic", "two words", "reach", "WIDE")),
                        "/school",
                        "/topic",
                        "/documentRef",
                        "/reach"),
                BadRequest.of(
                        "a person with a strategy",
                        409,
                        "strategy-of-organisations-only",
                        () -> somebody.post(self, link())),
                BadRequest.of(
                        "a link to the strategy of somebody else",
                        403,
                        "strategy-not-yours",
                        () -> somebody.post(other, link())),
                BadRequest.of(
                        "a link that is not there",
                        404,
                        "strategy-link-not-found",
                        () -> ground.platform.anybody().get(self + "/" + UUID.randomUUID())),
                BadRequest.of(
                        "how far somebody else came",
                        403,
                        "actor-not-yours",
                        () -> somebody.get("/v1/participation?actorId=" + ground.stranger.id())),
                BadRequest.of("a climate of nothing", 400, INVALID, () -> steward.get(CLIMATE), "jurisdiction"),
                BadRequest.of(
                        "a climate of no place",
                        400,
                        INVALID,
                        () -> steward.get(CLIMATE + "?jurisdiction=somewhere"),
                        "jurisdiction"),
                BadRequest.of(
                        "a climate at no time",
                        400,
                        INVALID,
                        () -> steward.get(CLIMATE + "?jurisdiction=DK-157&asOf=yesterday"),
                        "asOf"),
                BadRequest.of(
                        "the climate of a place for anybody",
                        403,
                        "actor-not-yours",
                        () -> somebody.get(CLIMATE + "?jurisdiction=DK-157")));
    }

    private static Object link() {
        return Json.of("topic", "youth", "school", "PLANNING", "documentRef", "Plan 2030", "reach", "PROJECT");
    }
}
