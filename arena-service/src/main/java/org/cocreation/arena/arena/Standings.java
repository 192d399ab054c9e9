package org.cocreation.arena.arena;

import static org.cocreation.database.Database.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.database.Database;

/** Answers who may do what in an arena. Plain SQL, because sharing an idea asks it every time. */
@ApplicationScoped
public class Standings {

    private final Database database;

    Standings(Database database) {
        this.database = database;
    }

    /** Where an actor stands; refuses when there is no such arena. */
    public Standing of(UUID arenaId, UUID actorId) {
        return database.first(
                        """
                        select a.state, a.admission_open, a.framing_version, s.role, s.functions
                        from arena a left join seat s on s.arena_id = a.id and s.actor_id = ? and s.left_at is null
                        where a.id = ?""",
                        row -> {
                            String role = row.getString("role");
                            return new Standing(
                                    ArenaState.valueOf(row.getString("state")),
                                    row.getBoolean("admission_open"),
                                    row.getInt("framing_version"),
                                    role == null ? null : SeatRole.valueOf(role),
                                    texts(row, "functions").stream()
                                            .map(SeatFunction::valueOf)
                                            .toList());
                        },
                        actorId,
                        arenaId)
                .orElseThrow(() -> Arenas.unknown(arenaId));
    }

    /** How many of the given actors hold a seat of each role. */
    public Map<SeatRole, Integer> rolesOf(UUID arenaId, Collection<UUID> actorIds) {
        Map<SeatRole, Integer> roles = new EnumMap<>(SeatRole.class);
        if (!actorIds.isEmpty()) {
            database.list(
                            "select role from seat where arena_id = ? and actor_id = any(?) and left_at is null",
                            row -> SeatRole.valueOf(row.getString("role")),
                            arenaId,
                            actorIds)
                    .forEach(role -> roles.merge(role, 1, Integer::sum));
        }
        return roles;
    }

    /** Whether there is such an arena. */
    public boolean known(UUID arenaId) {
        return database.first("select 1 from arena where id = ?", row -> true, arenaId)
                .isPresent();
    }
}
