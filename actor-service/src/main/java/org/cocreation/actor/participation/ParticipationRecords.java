package org.cocreation.actor.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** Reads how far actors came: from arena events who sat where, from invitations who was asked and never came. Nobody who was erased. */
@ApplicationScoped
class ParticipationRecords {

    static final String LIVE =
            "(select live_generation from projection where name = '" + ParticipationProjection.NAME + "')";

    private static final String SEATED = """
            (select p.arena_id, p.actor_id, p.stage, p.role, null::timestamptz as mobilised_at, p.joined_at, p.left_at,
                    p.sessions, p.moves, p.tasks_accepted, p.tasks_done
             from participation p join actor a on a.id = p.actor_id and a.state <> 'ERASED'
             where p.generation = %1$s%2$s order by p.arena_id, p.actor_id limit %3$d)""";
    private static final String ASKED = """
            (select distinct on (p.arena_id, p.actor_id) p.arena_id, p.actor_id, 'MOBILISED' as stage, p.seat_role as role,
                    p.made_at as mobilised_at, null::timestamptz as joined_at, null::timestamptz as left_at,
                    0 as sessions, 0 as moves, 0 as tasks_accepted, 0 as tasks_done
             from invitation p join actor a on a.id = p.actor_id and a.state <> 'ERASED'
             where not exists (select from participation s
                    where s.generation = %1$s and s.arena_id = p.arena_id and s.actor_id = p.actor_id)%2$s
             order by p.arena_id, p.actor_id, p.id limit %3$d)""";
    private static final String PAGE = "%s union all %s order by arena_id, actor_id limit %d";

    private final Database database;

    ParticipationRecords(Database database) {
        this.database = database;
    }

    /** Where a page begins: behind this record. */
    record Behind(UUID arenaId, UUID actorId) {}

    List<ParticipationRecord> of(@Nullable UUID actorId, @Nullable UUID arenaId, @Nullable Behind behind, int limit) {
        StringBuilder narrowed = new StringBuilder();
        List<Object> once = new ArrayList<>();
        if (actorId != null) {
            narrowed.append(" and p.actor_id = ?");
            once.add(actorId);
        }
        if (arenaId != null) {
            narrowed.append(" and p.arena_id = ?");
            once.add(arenaId);
        }
        if (behind != null) {
            narrowed.append(" and (p.arena_id, p.actor_id) > (?, ?)");
            once.add(behind.arenaId());
            once.add(behind.actorId());
        }
        List<Object> values = new ArrayList<>(once);
        values.addAll(once);
        return database.list(
                PAGE.formatted(SEATED.formatted(LIVE, narrowed, limit), ASKED.formatted(LIVE, narrowed, limit), limit),
                ParticipationRecords::read,
                values.toArray());
    }

    private static ParticipationRecord read(ResultSet row) throws SQLException {
        return new ParticipationRecord(
                Database.id(row, "arena_id"),
                Database.id(row, "actor_id"),
                ParticipationStage.valueOf(row.getString("stage")),
                row.getString("role"),
                Database.instant(row, "mobilised_at"),
                Database.instant(row, "joined_at"),
                Database.instant(row, "left_at"),
                row.getInt("sessions"),
                row.getInt("moves"),
                row.getInt("tasks_accepted"),
                row.getInt("tasks_done"));
    }
}
