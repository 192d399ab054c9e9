package org.cocreation.actor.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.SeatRefused;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MatchFlowIT {

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String place = "DK-" + suffix;
    private final String young = "young-" + suffix;
    private final String old = "old-" + suffix;
    private final String room = "room-" + suffix;
    private final Person convener = Person.anyone();

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    @AfterEach
    void setTheClockRight() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void theListCoversGroupsAndNeedsFirstAndSaysWhy() {
        UUID arena = convene(new PlannedSeats(SeatRole.CITIZEN, 1, 2, true, true), business(1), business(1));
        UUID first = citizen(Person.anyone(), young);
        UUID second = citizen(Person.anyone(), young);
        UUID third = citizen(Person.anyone(), old);
        Person baker = Person.anyone();
        UUID bakery = company(baker);
        offer(baker, bakery);

        list(convener, arena)
                .statusCode(200)
                .body("items.actorId", equalTo(texts(first, third, bakery, second)))
                .body("items.place", equalTo(List.of("SEAT", "SEAT", "SEAT", "WAITING")))
                .body("items.gain", equalTo(List.of(2, 2, 1, 0)))
                .body("items[0].newGroups", equalTo(List.of(young)))
                .body("items[0].jurisdictions", equalTo(List.of(place)))
                .body("items[0].because", hasItems("IN_AFFECTED_GROUP", "DEPENDS_ON_OTHERS"))
                .body("items[2].band", equalTo("RELEVANT"))
                .body("items[2].because", hasItem("COVERS_NEED"))
                .body("items[2].newNeeds", equalTo(List.of("RESOURCE " + room)))
                .body("uncoveredGroups", empty())
                .body("freeSeats.CITIZEN", equalTo(2));
        list(Person.STEWARD, arena).statusCode(200).body("items", hasSize(4));
        Person stranger = Person.anyone();
        citizen(stranger, "other-" + suffix);
        list(stranger, arena).statusCode(403).body("type", endsWith("/problems/not-for-matching"));
        list(Person.STEWARD, UUID.randomUUID()).statusCode(404);
        Person.STEWARD.asks().get("/v1/matches").then().statusCode(400).body("errors.parameter", hasItem("arenaId"));
    }

    @Test
    void applicantsAreRankedWithTheOthersAndAppointedNotInvited() {
        UUID arena = convene(new PlannedSeats(SeatRole.CITIZEN, 1, 2, true, true), business(2));
        Person unaffected = Person.anyone();
        UUID last = citizen(unaffected, "other-" + suffix);
        Person affected = Person.anyone();
        UUID first = citizen(affected, young);
        for (Person applicant : List.of(unaffected, affected)) {
            Person.created(applicant
                    .asks()
                    .body("{\"arenaId\": \"%s\", \"seatRole\": \"CITIZEN\"}".formatted(arena))
                    .post("/v1/applications"));
        }

        list(convener, arena)
                .body("items.actorId", equalTo(texts(first, last)))
                .body("items[0].because", hasItem("APPLIED"))
                .body("items[1].band", equalTo("NONE"))
                .body("uncoveredGroups", equalTo(List.of(old)));
        reachOut(convener, arena, 5).statusCode(200).body("sent", hasSize(0));
    }

    @Test
    void outreachInvitesTheNextAndTheListFollowsTheShapeOfTheArena() {
        UUID arena = convene(new PlannedSeats(SeatRole.CITIZEN, 1, 3, true, true), business(1));
        UUID first = citizen(Person.anyone(), young);
        UUID second = citizen(Person.anyone(), young);
        UUID third = citizen(Person.anyone(), old);

        reachOut(Person.anyone(), arena, 1).statusCode(403);
        reachOut(Person.STEWARD, arena, 1)
                .statusCode(200)
                .body("sent.actorId", equalTo(texts(first)))
                .body("sent.reason", equalTo(List.of("AFFECTED")))
                .body("uncoveredGroups", equalTo(List.of(old)));
        reachOut(convener, arena, 9)
                .body("sent.actorId", equalTo(texts(third, second)))
                .body("uncoveredGroups", empty());
        list(convener, arena).body("items", empty()).body("freeSeats.CITIZEN", equalTo(0));

        Person baker = Person.anyone();
        UUID bakery = company(baker);
        offer(baker, bakery);
        AnArena.adapts(
                arena,
                1,
                "RECOMPOSE",
                Map.of("needs", List.of("RESOURCE " + room + " 3 h")),
                List.of(new PlannedSeats(SeatRole.CITIZEN, 1, 3, true, true), business(2)));
        AnArena.awaitRow(
                "select 1 from sought_arena where seat_plan->1->>'max' = '2' and needs->0->>'unit' = 'h' and arena_id = ?",
                arena);
        list(convener, arena).body("items.actorId", equalTo(texts(bakery)));
        reachOut(convener, arena, 0).statusCode(400).body("errors.pointer", hasItem("/count"));
    }

    @Test
    void whoComesTooLateWaitsAndIsInvitedWhenASeatIsFree() {
        UUID arena = convene(new PlannedSeats(SeatRole.CITIZEN, 1, 1, true, true), business(1));
        UUID seated = citizen(Person.anyone(), "other-" + suffix);
        Person late = Person.anyone();
        UUID lateId = citizen(late, young);
        UUID invitation = Person.created(
                convener.asks().body("""
                        {"arenaId": "%s", "actorId": "%s", "seatRole": "CITIZEN", "reason": "AFFECTED"}""".formatted(arena, lateId)).post("/v1/invitations"));
        AnArena.seats(arena, seated);
        late.asks().post("/v1/invitations/" + invitation + "/accept").then().statusCode(200);
        PlatformResource.publish(ArenaEvent.TOPIC, new SeatRefused(arena, invitation, lateId, "FULL"));
        AnArena.awaitRow("select 1 from invitation where waiting_since is not null and id = ?", invitation);
        convener.asks()
                .queryParam("arenaId", arena)
                .queryParam("waiting", true)
                .get("/v1/invitations")
                .then()
                .body("items.id", equalTo(texts(invitation)));

        PlatformResource.publish(ArenaEvent.TOPIC, new ActorLeftArena(arena, UUID.randomUUID(), seated, "LEFT"));

        PlatformResource.awaitEvent(
                "actor-events.v1",
                "invitation-sent",
                one -> one.data().contains(lateId.toString()) && !one.data().contains(invitation.toString()));
        convener.asks()
                .queryParam("arenaId", arena)
                .queryParam("waiting", true)
                .get("/v1/invitations")
                .then()
                .body("items", empty());
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceBeforeTheInvitationExpires() {
        UUID arena = convene(new PlannedSeats(SeatRole.CITIZEN, 1, 1, true, true), business(1));
        UUID citizen = citizen(Person.anyone(), young);
        UUID invitation = UUID.fromString(reachOut(convener, arena, 1).extract().path("sent[0].id"));

        clock.moveTo(Duration.ofDays(24));
        jobs.runSoon();

        assertThat(PlatformResource.awaitEvent(
                                "actor-events.v1",
                                "invitation-reminded",
                                one -> one.data().contains(invitation.toString()))
                        .data())
                .contains(citizen.toString());
        clock.moveTo(Duration.ofDays(31));
        jobs.runSoon();
        PlatformResource.awaitEvent(
                "actor-events.v1", "invitation-closed", one -> one.data().contains(invitation.toString()));
        AnArena.awaitRow(
                "select 1 from event_log where type like '%invitation-reminded%' group by subject having count(*) = 1 and subject = ?",
                invitation);
    }

    private UUID convene(PlannedSeats... plan) {
        UUID arena = UUID.randomUUID();
        PlatformResource.publish(
                ArenaEvent.TOPIC,
                new ArenaConvened(
                        arena,
                        UUID.randomUUID(),
                        "Places",
                        null,
                        null,
                        ParticipationLevel.COLLABORATE,
                        "HYBRID",
                        "LEAD_ORGANISATION",
                        Level.LOCAL,
                        new Admission("INVITED", false),
                        List.of(plan),
                        List.of(new Need("RESOURCE", room, null, null)),
                        new FormationPolicy(1, 1, 0, 0.75, 0, "NONE", false, 0),
                        List.of(),
                        List.of(place),
                        List.of(new AffectedGroup(young, null), new AffectedGroup(old, null)),
                        Instant.now().plus(60, ChronoUnit.DAYS),
                        convenerId()));
        AnArena.awaitRow("select 1 from sought_arena where arena_id = ?", arena);
        return arena;
    }

    private UUID convenerId() {
        return convener.registers("conveners");
    }

    private UUID citizen(Person person, String group) {
        return Person.created(person.asks().body("""
                {"displayName": "Ada Marker", "sector": "CITIZENRY", "domain": "CIVIC", "level": "LOCAL", "lay": true,
                 "jurisdictions": ["%s"], "stakes": [{"subject": "%s", "subjectKind": "GROUP", "kind": "AFFECTED", "power": 1,
                 "legitimacy": 3, "urgency": 2}]}""".formatted(place, group)).post("/v1/actors"));
    }

    private UUID company(Person person) {
        return Person.created(person.asks().body("""
                {"displayName": "A bakery", "sector": "BUSINESS", "domain": "BUSINESS", "level": "LOCAL", "lay": false,
                 "jurisdictions": ["%s"]}""".formatted(place)).post("/v1/actors"));
    }

    private void offer(Person person, UUID actor) {
        Person.created(person.asks()
                .body("{\"kind\": \"RESOURCE\", \"tag\": \"%s\"}".formatted(room))
                .post("/v1/actors/" + actor + "/assets"));
    }

    private static ValidatableResponse list(Person person, UUID arena) {
        return person.asks().queryParam("arenaId", arena).get("/v1/matches").then();
    }

    private static ValidatableResponse reachOut(Person person, UUID arena, int count) {
        return person.asks()
                .body("{\"arenaId\": \"%s\", \"count\": %d}".formatted(arena, count))
                .post("/v1/matches/outreach")
                .then();
    }

    private static PlannedSeats business(int max) {
        return new PlannedSeats(SeatRole.BUSINESS, 0, max, true, false);
    }

    private static List<String> texts(UUID... ids) {
        return java.util.Arrays.stream(ids).map(UUID::toString).toList();
    }
}
