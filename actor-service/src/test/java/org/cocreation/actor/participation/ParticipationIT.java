package org.cocreation.actor.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.DeliberationEvent.ContributionMade;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.LearningEvent.LessonEmbedded;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.SubjectReference;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.contracts.WorkEvent.GovernanceTaskAccepted;
import org.cocreation.contracts.WorkEvent.GovernanceTaskClosed;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.contracts.WorkEvent.SessionHeld;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.event.Rebuild;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ParticipationIT {

    private static final String PATH = "/v1/participation";

    @Inject
    Rebuild rebuild;

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    private final Person citizen = Person.anyone();
    private final Person facilitator = Person.anyone();
    private final String jurisdiction = "DK-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void setTheClockRight() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void whoIsAskedThenSeatedThenEntrustedGoesFromStageToStage() {
        UUID actor = citizen.registers("parents");
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), jurisdiction);
        Person.created(citizen.asks()
                .body("{\"arenaId\": \"%s\", \"seatRole\": \"CITIZEN\"}".formatted(arena))
                .post("/v1/applications"));
        mine().body("items.stage", contains("MOBILISED"))
                .body("items.mobilisedAt", contains(notNullValue()))
                .body("items.joinedAt", contains(nullValue()));

        AnArena.seats(arena, actor);
        known(arena, actor, "stage = 'ENGAGED'");
        mine().body("items.stage", contains("ENGAGED")).body("items.role", contains("CITIZEN"));

        held(arena);
        tell(new LeadershipExercised(arena, UUID.randomUUID(), actor, "FRAME", 1));
        UUID task = UUID.randomUUID();
        tell(new GovernanceTaskAccepted(arena, task, actor));
        tell(new GovernanceTaskClosed(arena, task, actor, "DONE"));
        tell(new GovernanceTaskClosed(arena, UUID.randomUUID(), actor, "DECLINED"));
        tell(new ActorLeftArena(arena, UUID.randomUUID(), actor, "LEFT"));
        known(arena, actor, "left_at is not null");
        held(arena);
        AnArena.dissolves(arena, "TASK_COMPLETED");

        mine().body("items.stage", contains("EMPOWERED"))
                .body("items.sessions", contains(1))
                .body("items.moves", contains(1))
                .body("items.tasksAccepted", contains(1))
                .body("items.tasksDone", contains(1))
                .body("items.leftAt", contains(notNullValue()));
    }

    @Test
    void othersSeeTheirOwnOnlyAndAStewardLeavesATrace() {
        UUID actor = citizen.registers("parents");
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), jurisdiction);
        AnArena.seats(arena, actor);
        known(arena, actor, "true");
        Person stranger = Person.anyone();
        stranger.registers("parents");

        stranger.asks()
                .queryParam("actorId", actor)
                .get(PATH)
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/actor-not-yours"));
        stranger.asks().queryParam("arenaId", arena).get(PATH).then().body("items", hasSize(0));
        Person.STEWARD
                .asks()
                .queryParam("arenaId", arena)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.actorId", contains(actor.toString()));
        Person.STEWARD.asks().queryParam("actorId", actor).get(PATH).then().body("items", hasSize(1));
        assertThat(count("select count(*) from audit_entry where operation = 'ParticipationResource.list'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void recordsArePagedOverSeatsAndInvitations() {
        UUID actor = citizen.registers("parents");
        for (int i = 0; i < 3; i++) {
            UUID arena = AnArena.convenedBy(UUID.randomUUID(), jurisdiction);
            if (i < 2) {
                AnArena.seats(arena, actor);
                known(arena, actor, "true");
            } else {
                Person.created(citizen.asks()
                        .body("{\"arenaId\": \"%s\", \"seatRole\": \"CITIZEN\"}".formatted(arena))
                        .post("/v1/applications"));
            }
        }

        List<String> first = citizen.asks().queryParam("limit", 2).get(PATH).path("items.arenaId");
        String cursor = citizen.asks().queryParam("limit", 2).get(PATH).path("nextCursor");
        List<String> second = citizen.asks()
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get(PATH)
                .path("items.arenaId");

        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(1);
    }

    @Test
    void whoIsErasedIsListedNoMoreAndTookTheirRecordAlongBefore() {
        UUID actor = citizen.registers("parents");
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), jurisdiction);
        AnArena.seats(arena, actor);
        known(arena, actor, "true");
        citizen.asks().get("/v1/me/export").then().body("traces.table", hasItem("participation"));

        citizen.asks().delete("/v1/me").then().statusCode(204);

        Person.STEWARD.asks().queryParam("arenaId", arena).get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void theClimateOfAPlaceCountsWhatWasCompletedAndWhoCameAgain() {
        List<UUID> actors = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        UUID first = arenaOf(actors);
        UUID second = arenaOf(actors.subList(0, 2));
        held(first);
        tell(new ContributionMade(
                first, UUID.randomUUID(), new SubjectReference("ARENA", first), "QUESTION", "da", null));
        AnArena.dissolves(first, "TASK_COMPLETED");
        AnArena.dissolves(second, "WITHDRAWN");
        awaitEnd(second);

        climate("jurisdiction", jurisdiction)
                .body("measure", equalTo("M21"))
                .body("label", equalTo("OWN"))
                .body("value", equalTo(1f))
                .body("n", equalTo(3))
                .body("inputs.formedInAYear", equalTo(2))
                .body("inputs.sessions", equalTo(1))
                .body("inputs.contributions", equalTo(1))
                .body("inputs.again", equalTo(2))
                .body("inputs.repeatRate", equalTo(0.666667f))
                .body("inputs.embedded", nullValue());
        Person.STEWARD
                .asks()
                .queryParam("jurisdiction", jurisdiction)
                .queryParam("asOf", Instant.now().minusSeconds(86_400).toString())
                .get(PATH + "/climate")
                .then()
                .body("value", equalTo(0f))
                .body("n", equalTo(0))
                .body("inputs.repeatRate", nullValue());
        String before =
                climate("jurisdiction", jurisdiction).extract().path("inputs").toString();
        rebuild.rebuild("participation");
        assertThat(climate("jurisdiction", jurisdiction)
                        .extract()
                        .path("inputs")
                        .toString())
                .isEqualTo(before);
    }

    @Test
    void theClimateOfAnOrganisationFollowsItsPeopleAndWhatItLearned() {
        UUID person = citizen.registers("parents");
        UUID town = Person.organisation("Town", jurisdiction);
        Person.mayAct(person, town);
        AnArena.dissolves(arenaOf(List.of(person)), "TASK_COMPLETED");
        UUID other = arenaOf(List.of(town));
        PlatformResource.publish(
                ValueAssessmentEvent.TOPIC,
                new LessonEmbedded(
                        town, UUID.randomUUID(), List.of(UUID.randomUUID()), List.of(other), "NORM", true, null));
        AnArena.awaitRow("select 1 from participation_embedding where organisation_id = ?", town);

        climate("organisationId", town)
                .body("value", equalTo(1f))
                .body("n", equalTo(2))
                .body("inputs.again", nullValue())
                .body("inputs.embedded", equalTo(Map.of("NORM", 1)))
                .body("inputs.doubleLoop", equalTo(1));
        citizen.asksFor(town)
                .queryParam("organisationId", town)
                .get(PATH + "/climate")
                .then()
                .statusCode(200);
        citizen.asks()
                .queryParam("organisationId", town)
                .get(PATH + "/climate")
                .then()
                .statusCode(403);
        citizen.asks()
                .queryParam("jurisdiction", jurisdiction)
                .get(PATH + "/climate")
                .then()
                .statusCode(403);
    }

    @Test
    void theClimateOfAnOrganisationSaysWhatBecameOfItsPromises() {
        UUID person = citizen.registers("parents");
        UUID town = Person.organisation("Town", jurisdiction);
        Person.mayAct(person, town);
        UUID arena = AnArena.convenedBy(town, jurisdiction);
        AnArena.seats(arena, facilitator.registers("parents"), SeatFunction.FACILITATOR);
        climate("organisationId", town)
                .body("inputs.promises.kept", equalTo(0))
                .body("inputs.promises.rate", nullValue());

        List<UUID> promises = List.of(promise(town, arena, null), promise(town, arena, null));
        UUID broken = promise(town, arena, Instant.now().plusSeconds(86_400));
        Person.created(citizen.asks()
                .body("{\"arenaId\": \"%s\", \"kind\": \"ENDORSEMENT\"}".formatted(arena))
                .post("/v1/commitments"));
        facilitator
                .asks()
                .post("/v1/commitments/" + promises.get(0) + "/fulfil")
                .then()
                .statusCode(200);
        facilitator
                .asks()
                .post("/v1/commitments/" + promises.get(1) + "/release")
                .then()
                .statusCode(200);
        clock.moveTo(Duration.ofDays(2));
        jobs.runSoon();
        AnArena.awaitRow("select 1 from commitment where state = 'LAPSED' and id = ?", broken);

        climate("organisationId", town)
                .body("inputs.promises.kept", equalTo(1))
                .body("inputs.promises.lapsed", equalTo(1))
                .body("inputs.promises.released", equalTo(1))
                .body("inputs.promises.rate", equalTo(0.5f));
        climate("jurisdiction", jurisdiction).body("inputs.promises", nullValue());
        Person.STEWARD
                .asks()
                .queryParam("organisationId", town)
                .queryParam("asOf", Instant.now().minusSeconds(86_400).toString())
                .get(PATH + "/climate")
                .then()
                .body("inputs.promises.kept", equalTo(0));
    }

    private UUID promise(UUID organisation, UUID arena, Instant dueBy) {
        String due = dueBy == null ? "" : ", \"dueBy\": \"" + dueBy + "\"";
        return Person.created(citizen.asksFor(organisation)
                .body("{\"arenaId\": \"%s\", \"kind\": \"SPACE\"%s}".formatted(arena, due))
                .post("/v1/commitments"));
    }

    @Test
    void aClimateOfNothingIsRefused() {
        Person.STEWARD
                .asks()
                .get(PATH + "/climate")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("jurisdiction"));
        Person.STEWARD
                .asks()
                .queryParam("jurisdiction", "somewhere")
                .get(PATH + "/climate")
                .then()
                .statusCode(400);
        Person.STEWARD
                .asks()
                .queryParam("jurisdiction", jurisdiction)
                .queryParam("asOf", "yesterday")
                .get(PATH + "/climate")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("asOf"));
        UUID person = citizen.registers("parents");
        Person.STEWARD
                .asks()
                .queryParam("organisationId", person)
                .get(PATH + "/climate")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("organisationId"));
        Person.STEWARD
                .asks()
                .queryParam("organisationId", UUID.randomUUID())
                .get(PATH + "/climate")
                .then()
                .statusCode(404);
    }

    private UUID arenaOf(List<UUID> actors) {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), jurisdiction);
        actors.forEach(actor -> AnArena.seats(arena, actor));
        AnArena.awaitRow("select 1 from participation where arena_id = ? having count(*) = " + actors.size(), arena);
        AnArena.forms(arena);
        return arena;
    }

    private ValidatableResponse mine() {
        return citizen.asks().get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse climate(String scope, Object what) {
        return Person.STEWARD
                .asks()
                .queryParam(scope, what)
                .get(PATH + "/climate")
                .then()
                .statusCode(200);
    }

    private static void held(UUID arena) {
        tell(new SessionHeld(arena, UUID.randomUUID(), Instant.now(), 90, Map.of(SeatRole.CITIZEN, 1), "PHYSICAL"));
    }

    private static void tell(DomainEvent event) {
        PlatformResource.publish(ArenaEvent.TOPIC, event);
    }

    private static void known(UUID arena, UUID actor, String condition) {
        AnArena.awaitRow(
                "select 1 from participation where arena_id = ? and actor_id = '%s' and %s".formatted(actor, condition),
                arena);
    }

    private static void awaitEnd(UUID arena) {
        AnArena.awaitRow("select 1 from participation_arena where arena_id = ? and ended_at is not null", arena);
    }

    private static long count(String sql) {
        try (var connection = PlatformResource.database();
                var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
