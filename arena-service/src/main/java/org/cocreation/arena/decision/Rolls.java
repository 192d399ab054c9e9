package org.cocreation.arena.decision;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** The rolls of decisions among seats. */
@ApplicationScoped
class Rolls {

    private static final String FREEZE = """
            insert into decision_voter (decision_id, actor_id, role, groups, of_grantor)
            select ?, s.actor_id, s.role,
                array_prepend('role:' || s.role, array(select 'affected:' || g from unnest(s.affected_groups) g order by g)),
                coalesce(s.actor_id = ? or exists (
                    select 1 from known_affiliation f
                    where f.person_id = s.actor_id and f.organisation_id = ?
                      and (f.from_day is null or f.from_day <= ?) and (f.to_day is null or f.to_day >= ?)
                      and f.generation = (select live_generation from projection where name = 'actors')), false)
            from seat s
            where s.arena_id = ? and s.left_at is null and s.voting and (cardinality(?) = 0 or s.role = any(?))
            returning actor_id, role, groups, of_grantor""";

    private final Database database;

    Rolls(Database database) {
        this.database = database;
    }

    /** Writes down who holds a voting seat now, in one of these roles or in any; the caller holds the arena. */
    Roll freeze(UUID decisionId, UUID arenaId, List<SeatRole> roles, @Nullable UUID grantor, Instant now) {
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        List<String> wanted = roles.stream().map(SeatRole::name).toList();
        return new Roll(
                database.list(FREEZE, Rolls::voter, decisionId, grantor, grantor, day, day, arenaId, wanted, wanted));
    }

    /** The roll of a decision, by actor. */
    Roll of(UUID decisionId) {
        return new Roll(database.list(
                "select actor_id, role, groups, of_grantor from decision_voter where decision_id = ? order by actor_id",
                Rolls::voter,
                decisionId));
    }

    private static Voter voter(ResultSet row) throws SQLException {
        return new Voter(
                id(row, "actor_id"),
                SeatRole.valueOf(row.getString("role")),
                texts(row, "groups"),
                row.getBoolean("of_grantor"));
    }
}
