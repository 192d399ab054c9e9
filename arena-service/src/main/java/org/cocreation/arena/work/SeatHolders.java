package org.cocreation.arena.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.arena.proposal.ProposalProblem;
import org.cocreation.contracts.SeatRole;
import org.cocreation.database.Database;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;

/** Those who hold the seats of an arena: they alone do its work and see its back stage. */
@ApplicationScoped
public class SeatHolders {

    private final Standings standings;
    private final Database database;

    SeatHolders(Standings standings, Database database) {
        this.standings = standings;
        this.database = database;
    }

    /** Lets a seat holder of an arena that has not ended pass, and refuses everybody else. */
    public Standing require(UUID arenaId, UUID actorId) {
        Standing standing = standings.of(arenaId, actorId);
        if (!standing.seated()) {
            throw new RuleViolation(ProposalProblem.NOT_A_SEAT_HOLDER, "the caller holds no seat in the arena");
        }
        return standing.refuseWhenEnded();
    }

    /** Refuses when there is no such arena. */
    public void requireArena(UUID arenaId) {
        if (!standings.known(arenaId)) {
            throw Arenas.unknown(arenaId);
        }
    }

    /**
     * Whether a caller sees the back stage of an arena: whoever holds a seat there, but nobody who comes as a steward, because those who
     * run the platform must not be able to steer arenas silently.
     */
    public boolean seesBackStage(UUID arenaId, Caller caller) {
        return !caller.hasRole("steward")
                && caller.findActorId()
                        .map(actor -> standings.of(arenaId, actor).seated())
                        .orElse(false);
    }

    /** The roles of those of the given actors who hold a seat now, or still held one at a time in the past. */
    public Map<UUID, SeatRole> rolesOf(UUID arenaId, Collection<UUID> actorIds, Instant at) {
        Map<UUID, SeatRole> roles = new LinkedHashMap<>();
        if (!actorIds.isEmpty()) {
            database.list(
                            """
                            select actor_id, role from seat
                            where arena_id = ? and actor_id = any(?) and (left_at is null or left_at > ?)
                            order by joined_at""",
                            row -> Map.entry(Database.id(row, "actor_id"), SeatRole.valueOf(row.getString("role"))),
                            arenaId,
                            actorIds,
                            at)
                    .forEach(seat -> roles.put(seat.getKey(), seat.getValue()));
        }
        return roles;
    }
}
