package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Requests about sessions, tasks, moves and bulletins that are wrong, or come from who may not. */
final class BadWork {

    private static final String INVALID = "invalid-request";

    private final Ground ground;
    private final Client somebody;
    private final List<BadRequest> all = new ArrayList<>();

    BadWork(Ground ground) {
        this.ground = ground;
        this.somebody = ground.convener.client();
    }

    List<BadRequest> all() {
        bodies();
        rights();
        return all;
    }

    private void bodies() {
        String arena = "/v1/arenas/" + ground.arena;
        Client seated = ground.citizen.client();
        all.add(BadRequest.of(
                "a session without a title, and a link that is a script",
                400,
                INVALID,
                () -> seated.post(arena + "/sessions", Json.of("setting", "PHYSICAL", "link", "javascript:alert(1)")),
                "/title",
                "/link"));
        all.add(BadRequest.of(
                "a session in the past that says not where",
                400,
                INVALID,
                () -> seated.post(
                        arena + "/sessions",
                        Json.of(
                                "title", "Too late",
                                "startsAt", "2020-01-01T10:00:00Z",
                                "endsAt", "2020-01-01T09:00:00Z",
                                "setting", "HYBRID")),
                "/endsAt",
                "/endsAt",
                "/place",
                "/link"));
        all.add(BadRequest.of(
                "a record of a session with strangers",
                400,
                INVALID,
                () -> seated.post(
                        arena + "/sessions",
                        Json.of(
                                "title",
                                "Met",
                                "setting",
                                "DIGITAL",
                                "held",
                                Json.of(
                                        "heldAt",
                                        "2026-01-01T10:00:00Z",
                                        "minutes",
                                        60,
                                        "attendees",
                                        List.of(ground.citizen.id(), ground.stranger.id())))),
                "/held/attendees/1"));
        all.add(BadRequest.of(
                "a task for a stranger without a commitment",
                400,
                INVALID,
                () -> seated.post(
                        arena + "/tasks",
                        Json.of(
                                "title", "Ask around",
                                "purpose", "DEFINE",
                                "engagement", "COMMITTED",
                                "assigneeActorId", ground.stranger.id().toString())),
                "/assigneeActorId",
                "/commitmentId"));
        all.add(BadRequest.of(
                "a move that assigns a task",
                400,
                INVALID,
                () -> seated.post(
                        arena + "/moves",
                        Json.of(
                                "tool",
                                "FRAME",
                                "assigneeActorId",
                                ground.politician.id().toString())),
                "/assigneeActorId"));
        all.add(BadRequest.of(
                "a bulletin for the public without a fact",
                400,
                INVALID,
                () -> seated.post(arena + "/bulletins", Json.of("stage", "FRONT", "text", "All is well")),
                "/references"));
        all.add(BadRequest.of(
                "a bulletin with the facts of nobody",
                400,
                INVALID,
                () -> seated.post(
                        arena + "/bulletins",
                        Json.of(
                                "stage",
                                "FRONT",
                                "text",
                                "It works",
                                "references",
                                List.of(
                                        Json.of("kind", "TEST", "id", ground.test.toString()),
                                        Json.of("kind", "SESSION", "id", ground.test.toString())))),
                "/references/1"));
        all.add(BadRequest.of("a calendar of nobody", 400, INVALID, () -> somebody.get("/v1/sessions.ics"), "actorId"));
        all.add(BadRequest.of("sessions of nobody", 400, INVALID, () -> somebody.get("/v1/sessions"), "actorId"));
        for (String list : List.of("sessions", "tasks", "moves", "bulletins", "sessions.ics")) {
            all.add(BadRequest.of(
                    list + " of an arena that is not there",
                    404,
                    "arena-not-found",
                    () -> somebody.get("/v1/arenas/" + UUID.randomUUID() + "/" + list)));
        }
    }

    private void rights() {
        for (String work : List.of("sessions", "tasks", "moves", "bulletins")) {
            all.add(BadRequest.of(
                    work + " in someone else's arena",
                    403,
                    "not-a-seat-holder",
                    () -> ground.stranger.client().post("/v1/arenas/" + ground.arena + "/" + work, work(work))));
        }
        for (Client outsider :
                List.of(ground.stranger.client(), ground.platform.steward(), ground.platform.anybody())) {
            all.add(BadRequest.of(
                    "someone else's back stage",
                    404,
                    "bulletin-not-found",
                    () -> outsider.get("/v1/arenas/" + ground.arena + "/bulletins?stage=BACK")));
        }
    }

    private Object work(String kind) {
        return switch (kind) {
            case "sessions" ->
                Json.of(
                        "title", "Mine",
                        "startsAt", "2099-01-01T10:00:00Z",
                        "endsAt", "2099-01-01T11:00:00Z",
                        "setting", "PHYSICAL",
                        "place", "Here");
            case "tasks" ->
                Json.of(
                        "title", "Do it",
                        "purpose", "PRODUCE",
                        "engagement", "GUIDED",
                        "assigneeActorId", ground.citizen.id().toString());
            case "moves" -> Json.of("tool", "FRAME");
            default -> Json.of("stage", "BACK", "text", "Psst");
        };
    }
}
