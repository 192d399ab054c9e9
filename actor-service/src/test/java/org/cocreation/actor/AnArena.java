package org.cocreation.actor;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.Diversity;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatCounts;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;

/** Arenas as the arena service announces them. */
public final class AnArena {

    private AnArena() {}

    /** An arena that takes citizens in, known to the service under test; returns its id. */
    public static UUID convenedBy(UUID convener, String jurisdiction) {
        UUID arena = UUID.randomUUID();
        PlatformResource.publish(ArenaEvent.TOPIC, convened(arena, convener, jurisdiction, false));
        awaitRow("select 1 from known_arena where arena_id = ?", arena);
        return arena;
    }

    public static ArenaConvened convened(UUID arena, UUID convener, String jurisdiction, boolean open) {
        return new ArenaConvened(
                arena,
                UUID.randomUUID(),
                "Places for young people",
                "TASK_COMMITTEE",
                null,
                ParticipationLevel.COLLABORATE,
                "HYBRID",
                "LEAD_ORGANISATION",
                Level.LOCAL,
                new Admission("APPOINTED", open),
                List.of(new PlannedSeats(SeatRole.CITIZEN, 10, 10, true, true)),
                List.of(),
                new FormationPolicy(10, 2, 0.5, 0.75, 0.66, "MANDATE", true, 0),
                List.of("youth"),
                List.of(jurisdiction),
                List.of(),
                Instant.now().plus(60, ChronoUnit.DAYS),
                convener);
    }

    /** Seats somebody. */
    public static void seats(UUID arena, UUID actor, SeatFunction... functions) {
        PlatformResource.publish(
                ArenaEvent.TOPIC,
                new ActorJoinedArena(
                        arena,
                        UUID.randomUUID(),
                        actor,
                        SeatRole.CITIZEN,
                        List.of(functions),
                        true,
                        true,
                        null,
                        Sector.CITIZENRY,
                        List.of()));
        awaitRow("select 1 from known_seat where actor_id = ?", actor);
    }

    /** The arena has the people it needs. */
    public static void forms(UUID arena) {
        PlatformResource.publish(
                ArenaEvent.TOPIC,
                new ArenaFormed(
                        arena,
                        UUID.randomUUID(),
                        Instant.now(),
                        null,
                        new SeatCounts(Map.of(SeatRole.CITIZEN, 10), Map.of(Sector.CITIZENRY, 10)),
                        1,
                        new Diversity(0, 0),
                        1,
                        List.of(),
                        List.of()));
        awaitRow("select 1 from known_arena where state = 'FORMED' and arena_id = ?", arena);
    }

    /** The arena's time is up. */
    public static void lapses(UUID arena) {
        PlatformResource.publish(ArenaEvent.TOPIC, new ArenaLapsed(arena, UUID.randomUUID(), Instant.now(), List.of()));
        awaitRow("select 1 from known_arena where state = 'LAPSED' and arena_id = ?", arena);
    }

    /** The arena ends its work, with or without others that go on from it. */
    public static void dissolves(UUID arena, String reason, UUID... successors) {
        PlatformResource.publish(
                ArenaEvent.TOPIC,
                new ArenaDissolved(
                        arena,
                        UUID.randomUUID(),
                        reason,
                        Instant.now(),
                        12,
                        new WorkCounts(0, 0, 0, 0),
                        List.of(successors)));
        awaitRow("select 1 from known_arena where state = 'DISSOLVED' and arena_id = ?", arena);
    }

    /** The arena adapts in a way that needs no more words. */
    public static void adapts(UUID arena, int no, String kind) {
        adapts(arena, no, kind, Map.of(), null);
    }

    /** The arena adapts; what it then is, is said by codes, or by a seat plan. */
    public static void adapts(
            UUID arena, int no, String kind, Map<String, List<String>> after, List<PlannedSeats> seatPlan) {
        PlatformResource.publish(
                ArenaEvent.TOPIC,
                new ArenaAdapted(
                        arena, no, kind, "MEMBER", null, null, Map.of(), after, null, null, null, seatPlan, null));
    }

    /** Waits until a query about an id has a row. */
    public static void awaitRow(String sql, UUID id) {
        Waiting.until(sql + " finds something for " + id, () -> {
            try (var connection = PlatformResource.database();
                    PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }
}
