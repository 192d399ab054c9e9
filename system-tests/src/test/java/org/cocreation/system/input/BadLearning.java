package org.cocreation.system.input;

import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Requests about lessons and measures that are wrong, or come from who may not. */
final class BadLearning {

    private static final String INVALID = "invalid-request";

    private final Ground ground;

    BadLearning(Ground ground) {
        this.ground = ground;
    }

    List<BadRequest> all() {
        Client seated = ground.citizen.client();
        Client anybody = ground.platform.anybody();
        String arena = ground.arena.toString();
        return List.of(
                BadRequest.of(
                        "a lesson of an unknown kind that says nothing",
                        400,
                        INVALID,
                        () -> seated.post("/v1/lessons", Json.of("arenaId", arena, "kind", "GOSSIP", "text", " ")),
                        "/kind",
                        "/text"),
                BadRequest.of(
                        "a lesson of a test that is not named",
                        400,
                        INVALID,
                        () -> seated.post(
                                "/v1/lessons",
                                Json.of("arenaId", arena, "kind", "BARRIER", "source", "TEST", "text", "Too late")),
                        "/sourceId"),
                BadRequest.of(
                        "a lesson of an arena that nobody knows",
                        404,
                        "arena-not-known",
                        () -> seated.post(
                                "/v1/lessons",
                                Json.of("arenaId", UUID.randomUUID().toString(), "kind", "DRIVER", "text", "Go on"))),
                BadRequest.of(
                        "lessons embedded by a person",
                        403,
                        "organisation-needed",
                        () -> seated.post("/v1/embeddings", embedding())),
                BadRequest.of(
                        "an embedding without anything in it",
                        400,
                        INVALID,
                        () -> seated.post("/v1/embeddings", Json.of("lessonIds", List.of(), "kind", "HABIT")),
                        "/lessonIds",
                        "/kind",
                        "/text",
                        "/doubleLoop"),
                BadRequest.of(
                        "measures at no time",
                        400,
                        INVALID,
                        () -> anybody.get("/v1/measures/arenas/" + arena + "?asOf=yesterday"),
                        "asOf"),
                BadRequest.of(
                        "measures of an arena that nobody knows",
                        404,
                        "nothing-known-yet",
                        () -> anybody.get("/v1/measures/arenas/" + UUID.randomUUID())),
                BadRequest.of(
                        "a measure that there is not",
                        404,
                        "measure-not-found",
                        () -> anybody.get("/v1/measures/arenas/" + arena + "/series?measure=M99")));
    }

    private static Object embedding() {
        return Json.of(
                "lessonIds",
                List.of(UUID.randomUUID().toString()),
                "kind",
                "NORM",
                "text",
                "Test before drawing",
                "doubleLoop",
                true);
    }
}
