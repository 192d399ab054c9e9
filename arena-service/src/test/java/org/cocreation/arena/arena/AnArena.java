package org.cocreation.arena.arena;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;

/** Arenas for tests: one seat for a citizen and one for an employee, authorisation NONE, a facilitator needed. */
final class AnArena {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final UUID CONVENER = UUID.fromString("00000000-0000-7000-8000-00000000000c");

    private boolean open;

    static AnArena anArena() {
        return new AnArena();
    }

    AnArena open() {
        open = true;
        return this;
    }

    Arena build() {
        Charter charter = new Charter(
                UUID.randomUUID(),
                "WORKING_GROUP",
                null,
                "Working group",
                null,
                ParticipationLevel.INVOLVE,
                List.of("youth"),
                Setting.HYBRID,
                GovernanceMode.PARTICIPANT_GOVERNED,
                new FormationPolicy(2, 2, 0.5, 0.75, 0.5, "NONE", true, 0),
                List.of(new AffectedGroup("neighbours", 1.0)),
                List.of());
        Shape shape = new Shape(
                "as it is",
                1,
                List.of("DK-157"),
                Level.LOCAL,
                "INVITED",
                open,
                List.of(
                        new PlannedSeats(SeatRole.CITIZEN, 1, 1, true, true),
                        new PlannedSeats(SeatRole.PUBLIC_EMPLOYEE, 1, 1, true, false)),
                List.of());
        ArenaDesign design = new ArenaDesign(charter, shape, NOON.plus(Duration.ofDays(30)));
        return Arena.convene(UUID.randomUUID(), design, CONVENER, NOON);
    }

    static Newcomer citizen() {
        return new Newcomer(
                UUID.randomUUID(), UUID.randomUUID(), SeatRole.CITIZEN, Sector.CITIZENRY, List.of("neighbours"), null);
    }

    static Newcomer employee() {
        return new Newcomer(
                UUID.randomUUID(), UUID.randomUUID(), SeatRole.PUBLIC_EMPLOYEE, Sector.PUBLIC, List.of(), null);
    }
}
