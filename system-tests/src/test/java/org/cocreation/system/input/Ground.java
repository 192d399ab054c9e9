package org.cocreation.system.input;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.TestPlatform;

/** What there must be before one can ask for the wrong thing: people, a formed arena, a finished test, an expired invitation. */
final class Ground {

    final TestPlatform platform;
    final Actor convener;
    final Actor citizen;
    final Actor politician;
    final Actor stranger;
    final UUID challenge;
    final UUID arena;
    final UUID seat;
    final UUID test;
    final UUID closedArena;
    final UUID expiredInvitation;
    final UUID settledConcern;
    final UUID decision;
    final UUID consultation;
    final UUID endedConsultation;

    Ground(TestPlatform platform) {
        this.platform = platform;
        People people = new People(platform, "bad-input");
        convener = people.citizen("convener");
        citizen = people.citizen("citizen");
        politician = people.person("politician", Json.of("sector", "PUBLIC", "domain", "POLITICAL", "lay", false));
        stranger = people.citizen("stranger");
        platform.settle();
        Arenas arenas = new Arenas(platform, convener);
        challenge = arenas.challenge("Paths are dark");
        arena = arenas.convene("Light on the paths");
        closedArena = convener.client()
                .post(
                        "/v1/arenas",
                        Json.with(
                                Arenas.openArena(challenge, "By invitation only"),
                                "admission",
                                Json.of("mode", "INVITED", "open", false)))
                .created()
                .id();
        platform.settle();
        seat = arenas.seat(arena, citizen, "CITIZEN");
        arenas.seat(arena, politician, "POLITICIAN");
        arenas.makeFacilitator(arena, seat);
        platform.kafka().await("arena-formed", arena);
        test = arenas.runningTest(arena, citizen, politician);
        recordResult().ok();
        expiredInvitation = expiredInvitation();
        settledConcern = citizen.client()
                .post("/v1/arenas/" + arena + "/contributions", contribution("CONCERN", "ARENA", arena))
                .created()
                .id();
        settle().ok();
        decision = citizen.client()
                .post("/v1/arenas/" + arena + "/decisions", decision("closesAt", tomorrow()))
                .created()
                .id();
        consultation = consultation("Where is it darkest?");
        endedConsultation = consultation("Where is it too bright?");
        citizen.client()
                .post("/v1/consultations/" + endedConsultation + "/close")
                .ok();
        platform.kafka().await("consultation-closed", endedConsultation);
        convener.client()
                .once("used-before")
                .post("/v1/challenges", Arenas.challengeNamed("The first"))
                .created();
    }

    /** A consultation nobody has voted in, with one statement. */
    private UUID consultation(String question) {
        return citizen.client()
                .post(
                        "/v1/consultations",
                        Json.of(
                                "arenaId",
                                arena.toString(),
                                "question",
                                question,
                                "statements",
                                java.util.List.of("At the bridge")))
                .created()
                .id();
    }

    static String tomorrow() {
        return Instant.now().plus(1, ChronoUnit.DAYS).toString();
    }

    /** A decision by consent that needs no proposal, with one thing said otherwise. */
    static Map<String, Object> decision(String field, Object value) {
        return Json.with(
                Json.of(
                        "decisionType",
                        "COMPOSE",
                        "question",
                        "Do we invite the lamp makers?",
                        "rule",
                        Json.of("kind", "CONSENT", "quorum", 0.5),
                        "options",
                        java.util.List.of(Json.of("code", "invite", "title", "Invite them")),
                        "closesAt",
                        tomorrow()),
                field,
                value);
    }

    /** The proposal that the test is about. */
    UUID proposal() {
        return UUID.fromString(platform.anybody()
                .get("/v1/tests/" + test)
                .ok()
                .json()
                .path("proposalId")
                .asText());
    }

    Answer recordResult() {
        return citizen.client()
                .post("/v1/tests/" + test + "/result", Json.of("n", 20, "successes", 15, "next", "PERSEVERE"));
    }

    static Map<String, Object> contribution(String kind, String about, UUID id) {
        return Json.of(
                "about",
                Json.of("kind", about, "id", id.toString()),
                "kind",
                kind,
                "text",
                "The lamps would shine into bedrooms",
                "language",
                "en");
    }

    Answer settle() {
        return citizen.client()
                .post(
                        "/v1/contributions/" + settledConcern + "/outcome",
                        Json.of("outcome", "NOT_TAKEN_UP", "reason", "There are no houses there"));
    }

    private UUID expiredInvitation() {
        UUID invitation = convener.client()
                .post(
                        "/v1/invitations",
                        Json.of(
                                "arenaId", closedArena.toString(),
                                "actorId", stranger.id().toString(),
                                "seatRole", "CITIZEN",
                                "reason", "RELEVANT",
                                "expiresAt",
                                        Instant.now().plus(1, ChronoUnit.HOURS).toString()))
                .created()
                .id();
        platform.moveClock("advance", "PT2H");
        platform.kafka().await("invitation-closed", closedArena);
        platform.moveClock("offset", "PT0S");
        return invitation;
    }
}
