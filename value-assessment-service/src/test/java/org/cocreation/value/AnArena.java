package org.cocreation.value;

import static org.cocreation.kit.testing.PlatformResource.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.ActorRegistered;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.Diversity;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.SeatCounts;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;

/** An arena of five young citizens, five politicians and a facilitating officer, as the other services would announce it. */
class AnArena {

    static final String YOUTH = "youth-13-18";

    final UUID id = UUID.randomUUID();
    final UUID challenge;
    final UUID officer;
    final List<UUID> citizens;
    final List<UUID> politicians;
    final UUID outsider;

    private final Caller caller;

    private AnArena(Caller caller, UUID challenge) {
        this.caller = caller;
        this.challenge = challenge;
        officer = actor(Sector.PUBLIC, false);
        citizens = List.of(youth(), youth(), youth(), youth(), youth());
        politicians = List.of(
                actor(Sector.PUBLIC, false),
                actor(Sector.PUBLIC, false),
                actor(Sector.PUBLIC, false),
                actor(Sector.PUBLIC, false),
                actor(Sector.PUBLIC, false));
        outsider = actor(Sector.BUSINESS, false);
    }

    private AnArena(AnArena like) {
        caller = like.caller;
        challenge = UUID.randomUUID();
        officer = like.officer;
        citizens = like.citizens;
        politicians = like.politicians;
        outsider = like.outsider;
    }

    /** Convenes the arena and fills its seats. */
    static AnArena convened(Caller caller) {
        return convened(caller, UUID.randomUUID());
    }

    /** The same around a challenge. */
    static AnArena convened(Caller caller, UUID challenge) {
        return new AnArena(caller, challenge).convene();
    }

    /** Another arena with the same people and topics. */
    AnArena twin() {
        return new AnArena(this).convene();
    }

    private AnArena convene() {
        tell(new ArenaConvened(
                id,
                challenge,
                "Places for young people",
                null,
                null,
                ParticipationLevel.COLLABORATE,
                "HYBRID",
                "LEAD_ORGANISATION",
                Level.LOCAL,
                new Admission("APPOINTED", true),
                List.of(),
                List.of(),
                new FormationPolicy(11, 2, 0.3, 0.75, 0.5, "SPONSOR", true, 0),
                List.of("youth"),
                List.of("DK-157"),
                List.of(new AffectedGroup(YOUTH, 0.4), new AffectedGroup("neighbours", 0.6)),
                Instant.now().plusSeconds(86_400),
                politicians.get(0)));
        citizens.forEach(actor -> seat(actor, SeatRole.CITIZEN));
        politicians.forEach(actor -> seat(actor, SeatRole.POLITICIAN));
        UUID seat = seat(officer, SeatRole.PUBLIC_EMPLOYEE);
        tell(new ArenaAdapted(
                id,
                1,
                "RECOMPOSE",
                "MEMBER",
                null,
                null,
                Map.of("functions", List.of()),
                Map.of("functions", List.of("FACILITATOR")),
                seat,
                officer,
                List.of(SeatFunction.FACILITATOR),
                null,
                null));
        awaitKnown();
        return this;
    }

    /** The service has heard of everybody and of who facilitates, which is what was told last. */
    private void awaitKnown() {
        List<UUID> people = new ArrayList<>(citizens);
        people.addAll(politicians);
        people.add(officer);
        people.add(outsider);
        Waiting.untilEqual(
                (long) people.size(),
                () -> count("select count(distinct id) from actor where id = any(?)", people.toArray()));
        Waiting.untilEqual(
                1L,
                () -> count(
                        "select count(*) from seat where 'FACILITATOR' = any(functions) and arena_id = any(?)", id));
    }

    private static long count(String sql, Object... ids) {
        try (Connection connection = PlatformResource.database();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The event with which the arena forms. */
    ArenaFormed formed() {
        return new ArenaFormed(
                id,
                UUID.randomUUID(),
                Instant.parse("2026-03-02T17:05:11Z"),
                null,
                new SeatCounts(
                        Map.of(SeatRole.CITIZEN, 5, SeatRole.POLITICIAN, 5, SeatRole.PUBLIC_EMPLOYEE, 1),
                        Map.of(Sector.CITIZENRY, 5, Sector.PUBLIC, 6)),
                0.5,
                new Diversity(1, 0.5),
                0.5,
                List.of("neighbours"),
                List.of());
    }

    ProposalPrototyped prototyped(UUID prototypeId) {
        return new ProposalPrototyped(
                id, UUID.randomUUID(), 1, prototypeId, "SPACE", 2, Map.of(Sector.CITIZENRY, 2), null);
    }

    void tell(ArenaEvent event) {
        publish(ArenaEvent.TOPIC, event);
    }

    void erase(UUID actor) {
        publish(ActorEvent.TOPIC, new ActorErased(actor));
    }

    /** The token of an actor of this arena, whose login is called like the actor. */
    String token(UUID actor) {
        return PlatformResource.token(actor.toString(), "participant");
    }

    private UUID youth() {
        return actor(Sector.CITIZENRY, true, YOUTH);
    }

    private UUID actor(Sector sector, boolean lay, String... affectedGroups) {
        UUID actor = UUID.randomUUID();
        publish(
                ActorEvent.TOPIC,
                new ActorRegistered(
                        actor,
                        "PERSON",
                        sector,
                        LeadershipDomain.CIVIC,
                        Level.LOCAL,
                        lay,
                        List.of("DK-157"),
                        List.of(),
                        List.of(affectedGroups),
                        List.of(),
                        "ACTIVE",
                        caller.loginKey(PlatformResource.issuer(), actor.toString())));
        return actor;
    }

    private UUID seat(UUID actor, SeatRole role) {
        UUID seat = UUID.randomUUID();
        boolean citizen = role == SeatRole.CITIZEN;
        tell(new ActorJoinedArena(
                id,
                seat,
                actor,
                role,
                List.of(),
                role != SeatRole.PUBLIC_EMPLOYEE,
                citizen,
                null,
                citizen ? Sector.CITIZENRY : Sector.PUBLIC,
                citizen ? List.of(YOUTH) : List.of()));
        return seat;
    }
}
