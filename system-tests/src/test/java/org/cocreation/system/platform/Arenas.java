package org.cocreation.system.platform;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Challenges and arenas that ask for little, for tests that are about something else. */
public final class Arenas {

    private final TestPlatform platform;
    private final People.Actor convener;

    public Arenas(TestPlatform platform, People.Actor convener) {
        this.platform = platform;
        this.convener = convener;
    }

    /** A challenge of the convener. */
    public UUID challenge(String title) {
        return convener.client()
                .post("/v1/challenges", challengeNamed(title))
                .created()
                .id();
    }

    /** The body of a complete challenge. */
    public static Map<String, Object> challengeNamed(String title) {
        return Json.of(
                "title",
                title,
                "kind",
                "PUBLIC_PROBLEM",
                "ambition",
                "SMALL",
                "jurisdictions",
                List.of("DK-157"),
                "affectedUnknown",
                true);
    }

    /** The body of an arena whose door is open and that forms as soon as somebody facilitates. */
    public static Map<String, Object> openArena(UUID challenge, String name) {
        return Json.of(
                "challengeId",
                challenge.toString(),
                "templateCode",
                "WORKING_GROUP",
                "name",
                name,
                "admission",
                Json.of("mode", "OPEN", "open", true),
                "seatPlan",
                List.of(
                        Json.of("role", "CITIZEN", "min", 1, "max", 50, "voting", true, "lay", true),
                        Json.of("role", "POLITICIAN", "min", 0, "max", 50, "voting", true, "lay", false)),
                "formationPolicy",
                Json.of(
                        "minSeats", 1,
                        "minSectors", 1,
                        "minLayShare", 0,
                        "maxSectorShare", 1,
                        "minAffectedCoverage", 0,
                        "authorisation", "NONE",
                        "facilitator", true,
                        "minCommittedHours", 0));
    }

    /** An open arena that is convening. */
    public UUID convene(String name) {
        UUID challenge = challenge(name);
        return convener.client()
                .post("/v1/arenas", openArena(challenge, name))
                .created()
                .id();
    }

    /** Invites an actor, who accepts and is seated; returns the seat. */
    public UUID seat(UUID arena, People.Actor actor, String role) {
        UUID invitation = convener.client()
                .post(
                        "/v1/invitations",
                        Json.of(
                                "arenaId",
                                arena.toString(),
                                "actorId",
                                actor.id().toString(),
                                "seatRole",
                                role,
                                "reason",
                                "RELEVANT"))
                .created()
                .id();
        actor.client().post("/v1/invitations/" + invitation + "/accept").ok();
        Event joined = platform.kafka()
                .await(
                        "actor-joined-arena of " + actor.subject(),
                        event -> event.is("actor-joined-arena", arena)
                                && event.data()
                                        .path("actorId")
                                        .asText()
                                        .equals(actor.id().toString()));
        return UUID.fromString(joined.data().path("seatId").asText());
    }

    /** Gives a seat the function of a facilitator. */
    public Answer makeFacilitator(UUID arena, UUID seat) {
        return convener.client()
                .put(
                        "/v1/arenas/" + arena + "/seats/" + seat + "/functions",
                        Json.of("functions", List.of("FACILITATOR"), "reason", "somebody must hold it together"))
                .ok();
    }

    /** Takes an idea of two authors with different roles in a formed arena to a running test; returns the test. */
    public UUID runningTest(UUID arena, People.Actor citizen, People.Actor politician) {
        UUID proposal = citizen.client()
                .post(
                        "/v1/arenas/" + arena + "/proposals",
                        Json.of("title", "Lamps along the path", "summary", "So that one sees where one goes"))
                .created()
                .id();
        String path = "/v1/proposals/" + proposal;
        citizen.client()
                .post(path + "/authors", Json.of("actorId", politician.id().toString()))
                .ok();
        politician
                .client()
                .post(path + "/authors/" + politician.id() + "/consent")
                .ok();
        citizen.client().post(path + "/submit").ok();
        String prototype = citizen.client()
                .post(path + "/prototypes", Json.of("kind", "SKETCH", "description", "One lamp", "fidelity", 1))
                .created()
                .json()
                .path("prototypes")
                .path(0)
                .path("id")
                .asText();
        return citizen.client()
                .post(
                        path + "/tests",
                        Json.of(
                                "prototypeId",
                                prototype,
                                "hypothesis",
                                "Most people feel safer",
                                "method",
                                "SURVEY",
                                "metric",
                                Json.of("name", "feels safer", "kind", "PROPORTION", "direction", "UP", "target", 0.5),
                                "plannedN",
                                20,
                                "groups",
                                List.of("role:CITIZEN")))
                .created()
                .id();
    }

    /** An open arena that has formed with these actors as citizens, the first of them facilitating. */
    public UUID formed(String name, List<People.Actor> citizens) {
        UUID arena = convene(name);
        platform.settle();
        UUID first = seat(arena, citizens.get(0), "CITIZEN");
        for (People.Actor citizen : citizens.subList(1, citizens.size())) {
            seat(arena, citizen, "CITIZEN");
        }
        makeFacilitator(arena, first);
        platform.kafka().await("arena-formed", arena);
        platform.settle();
        return arena;
    }
}
