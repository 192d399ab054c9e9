package org.cocreation.arena.arena;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cocreation.arena.formation.SeatFact;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A place that an actor holds in an arena, from joining to leaving. What it carries is decided by the seat plan. */
@Entity
@Table(name = "seat")
public class Seat {

    @Id
    private UUID id;

    @Column(name = "actor_id")
    private UUID actorId;

    @Enumerated(EnumType.STRING)
    private SeatRole role;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> functions;

    private boolean voting;
    private boolean lay;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "affected_groups")
    private List<String> affectedGroups;

    private @Nullable UUID via;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "left_reason")
    private @Nullable String leftReason;

    @SuppressWarnings("NullAway.Init")
    protected Seat() {} // for Hibernate

    Seat(
            UUID id,
            UUID actorId,
            PlannedSeats line,
            Sector sector,
            List<String> affectedGroups,
            @Nullable UUID via,
            Instant joinedAt) {
        this.id = id;
        this.actorId = actorId;
        this.role = line.role();
        this.voting = line.voting();
        this.lay = line.lay();
        this.functions = List.of();
        this.sector = sector;
        this.affectedGroups = List.copyOf(affectedGroups);
        this.via = via;
        this.joinedAt = joinedAt;
    }

    void give(List<SeatFunction> given) {
        functions = given.stream().map(SeatFunction::name).toList();
    }

    /** The same seat in an arena that follows, with all that it carries. */
    Seat copy(UUID newId, Instant now) {
        Seat copy =
                new Seat(newId, actorId, new PlannedSeats(role, 0, 0, voting, lay), sector, affectedGroups, null, now);
        copy.functions = functions;
        return copy;
    }

    /** Adds the functions of another seat of the same actor. */
    Seat unite(Seat other) {
        give(Stream.concat(functions().stream(), other.functions().stream())
                .distinct()
                .sorted()
                .toList());
        return this;
    }

    void leave(String reason, Instant now) {
        leftAt = now;
        leftReason = reason;
    }

    /** Takes over what is known of the actor by now; true when that changed anything. */
    boolean follow(Sector newSector, List<String> newGroups) {
        if (sector == newSector && affectedGroups.equals(newGroups)) {
            return false;
        }
        sector = newSector;
        affectedGroups = List.copyOf(newGroups);
        return true;
    }

    /** Its identifier. */
    public UUID id() {
        return id;
    }

    /** Who holds it. */
    public UUID actorId() {
        return actorId;
    }

    SeatRole role() {
        return role;
    }

    boolean taken() {
        return leftAt == null;
    }

    boolean voting() {
        return voting;
    }

    boolean lay() {
        return lay;
    }

    Sector sector() {
        return sector;
    }

    List<String> affectedGroups() {
        return affectedGroups;
    }

    List<SeatFunction> functions() {
        return functions.stream().map(SeatFunction::valueOf).toList();
    }

    Instant joinedAt() {
        return joinedAt;
    }

    /** What the world is told when the seat is taken. */
    ActorJoinedArena taken(UUID arenaId) {
        return new ActorJoinedArena(arenaId, id, actorId, role, functions(), voting, lay, via, sector, affectedGroups);
    }

    SeatFact fact() {
        return new SeatFact(role, sector, voting, lay, functions(), affectedGroups);
    }

    SeatView view() {
        return new SeatView(id, actorId, role, functions(), voting, lay, sector, joinedAt, via);
    }
}
