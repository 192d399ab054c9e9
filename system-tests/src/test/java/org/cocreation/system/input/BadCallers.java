package org.cocreation.system.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cocreation.local.Tokens;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.TestPlatform;

/** Requests of callers who may not: no token, a bad one, no role, no right. */
final class BadCallers {

    private static final String CHALLENGES = "/v1/challenges";

    private final Ground ground;
    private final TestPlatform platform;
    private final List<BadRequest> all = new ArrayList<>();

    BadCallers(Ground ground) {
        this.ground = ground;
        this.platform = ground.platform;
    }

    List<BadRequest> all() {
        tokens();
        roles();
        rights();
        return all;
    }

    private void tokens() {
        raise("no token", 401, "token-missing", platform.anybody());
        raise("an empty token", 401, "token-invalid", platform.anybody().with("Authorization", "Bearer "));
        raise("another scheme", 401, "token-invalid", platform.anybody().with("Authorization", "Basic c2VjcmV0"));
        raise("a token that is none", 401, "token-invalid", platform.withToken(() -> "not.a.token"));
        raise(
                "an expired token",
                401,
                "token-invalid",
                platform.with(
                        Tokens.wish(ground.citizen.subject(), "participant").lasting(Duration.ofMinutes(-5))));
        forged("a token of a foreign issuer", ForgedTokens::signedByAnother);
        forged("a token with roles written in", ForgedTokens::withMoreRoles);
        forged("an unsigned token", ForgedTokens::unsigned);
        all.add(BadRequest.of(
                "a bad token on a public read",
                401,
                "token-invalid",
                () -> platform.withToken(() -> "not.a.token").get(CHALLENGES)));
    }

    private void forged(String what, UnaryOperator<String> forge) {
        raise(
                what,
                401,
                "token-invalid",
                platform.withToken(
                        () -> forge.apply(platform.processes().tokens().get(ground.citizen.subject(), "participant"))));
    }

    private void roles() {
        raise("a token without any role", 403, "not-permitted", platform.as(ground.citizen.subject()));
        raise(
                "a token with a role that only looks",
                403,
                "not-permitted",
                platform.as(ground.citizen.subject(), "auditor"));
        raise("a login that is no actor", 403, "actor-unknown", platform.as("nobody-knows-me", "participant"));
        all.add(BadRequest.of(
                "an authority recognised by a participant",
                403,
                "not-permitted",
                () -> ground.citizen.client().post("/v1/actors/" + ground.citizen.id() + "/authorities", "{}")));
        all.add(BadRequest.of(
                "a mandate granted by a participant",
                403,
                "not-permitted",
                () -> ground.citizen.client().post("/v1/arenas/" + ground.arena + "/mandates", "{}")));
        all.add(BadRequest.of(
                "operations for a steward", 403, "", () -> platform.steward().get("/v1/operations/arena/parked")));
        raise(
                "acting for what is no id",
                400,
                "invalid-request",
                ground.citizen.client().with("Acting-For", "the council"));
        raise(
                "acting for somebody else",
                403,
                "not-permitted",
                ground.citizen.client().actingFor(ground.politician.id()));
    }

    private void rights() {
        Client stranger = ground.stranger.client();
        add(
                "functions in someone else's arena",
                403,
                () -> stranger.put(
                        "/v1/arenas/" + ground.arena + "/seats/" + ground.seat + "/functions",
                        Json.of("functions", List.of("FACILITATOR"), "reason", "because I can")));
        add("someone else's seat", 403, () -> stranger.delete("/v1/arenas/" + ground.arena + "/seats/" + ground.seat));
        add(
                "an idea for an arena that is closed to outsiders",
                403,
                () -> stranger.post(
                        "/v1/arenas/" + ground.closedArena + "/proposals",
                        Json.of("title", "Let me in", "summary", "Please")));
        add(
                "a contribution to an arena that is closed to outsiders",
                403,
                () -> stranger.post(
                        "/v1/arenas/" + ground.closedArena + "/contributions",
                        Ground.contribution("CONCERN", "ARENA", ground.closedArena)));
        add(
                "hiding someone else's contribution",
                403,
                () -> stranger.post(
                        "/v1/contributions/" + ground.settledConcern + "/hide", Json.of("reason", "I disagree")));
        add(
                "withdrawing someone else's contribution",
                403,
                () -> stranger.post("/v1/contributions/" + ground.settledConcern + "/withdraw"));
        add(
                "an invitation to someone else's arena",
                403,
                () -> stranger.post(
                        "/v1/invitations",
                        Json.of(
                                "arenaId",
                                ground.closedArena.toString(),
                                "actorId",
                                ground.stranger.id().toString(),
                                "seatRole",
                                "CITIZEN",
                                "reason",
                                "RELEVANT")));
        add(
                "a value frame for someone else's arena",
                403,
                () -> stranger.post(
                        "/v1/value-frames",
                        Json.of(
                                "arenaId",
                                ground.arena.toString(),
                                "criteria",
                                List.of(Json.of(
                                        "code", "mine", "label", "Mine", "constellation", 1, "kind", "RATED")))));
        add(
                "the result of someone else's test",
                403,
                () -> stranger.post(
                        "/v1/tests/" + ground.test + "/result", Json.of("n", 20, "successes", 1, "next", "STOP")));
        add(
                "someone else's challenge",
                403,
                () -> stranger.post(CHALLENGES + "/" + ground.challenge + "/close", Json.of("reason", "ABANDONED")));
        add(
                "someone else's data",
                403,
                () -> stranger.with("If-Match", "*")
                        .patch("/v1/actors/" + ground.citizen.id(), Json.of("displayName", "Me")));
        all.add(BadRequest.of(
                "an arena that is not there",
                404,
                "arena-not-found",
                () -> stranger.post(
                        "/v1/arenas/" + UUID.randomUUID() + "/proposals", Json.of("title", "a", "summary", "b"))));
    }

    private void raise(String what, int status, String problem, Client caller) {
        all.add(BadRequest.of(
                what, status, problem, () -> caller.post(CHALLENGES, Arenas.challengeNamed("Not allowed"))));
    }

    private void add(String what, int status, java.util.function.Supplier<Answer> request) {
        all.add(BadRequest.of(what, status, "", request));
    }
}
