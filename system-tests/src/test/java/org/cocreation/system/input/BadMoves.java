package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;

/** Requests that come too late, or twice with another meaning, or against the present state. */
final class BadMoves {

    private final Ground ground;

    BadMoves(Ground ground) {
        this.ground = ground;
    }

    List<BadRequest> all() {
        List<BadRequest> all = new ArrayList<>();
        Client citizen = ground.citizen.client();
        String self = "/v1/actors/" + ground.citizen.id();
        Object stakes = Json.of("stakes", People.stakes("youth-13-18"));
        all.add(BadRequest.of(
                "a stale ETag",
                412,
                "changed-meanwhile",
                () -> citizen.with("If-Match", "\"999\"").put(self + "/stakes", stakes)));
        all.add(BadRequest.of(
                "no ETag where one is needed",
                428,
                "precondition-required",
                () -> citizen.put(self + "/stakes", stakes)));
        all.add(BadRequest.of(
                "an idempotency key used for another body",
                422,
                "idempotency-key-reused",
                () -> ground.convener
                        .client()
                        .once("used-before")
                        .post("/v1/challenges", Arenas.challengeNamed("The second"))));
        all.add(BadRequest.of(
                "acceptance after expiry",
                409,
                "",
                () -> ground.stranger.client().post("/v1/invitations/" + ground.expiredInvitation + "/accept")));
        all.add(BadRequest.of(
                "a change of a locked card",
                409,
                "test-card-locked",
                () -> citizen.patch("/v1/tests/" + ground.test, Json.of("metric", Json.of("target", 0.1)))));
        all.add(BadRequest.of("a second result for a card", 409, "test-result-recorded", ground::recordResult));
        all.add(BadRequest.of(
                "a second outcome of a contribution", 409, "contribution-settled-already", ground::settle));
        all.add(BadRequest.of(
                "an appeal against nothing",
                409,
                "contribution-move-not-allowed",
                () -> citizen.post(
                        "/v1/contributions/" + ground.settledConcern + "/appeal", Json.of("reason", "unfair"))));
        all.add(BadRequest.of(
                "a second actor for a login",
                409,
                "login-already-linked",
                () -> citizen.post(
                        "/v1/actors",
                        Json.of(
                                "displayName", "Again",
                                "sector", "CITIZENRY",
                                "domain", "CIVIC",
                                "level", "LOCAL",
                                "lay", true))));
        return all;
    }
}
