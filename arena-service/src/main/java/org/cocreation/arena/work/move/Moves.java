package org.cocreation.arena.work.move;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.jspecify.annotations.Nullable;

/** All moves of leadership: written once, by plain SQL, and never changed. */
@ApplicationScoped
class Moves {

    private final Database database;

    Moves(Database database) {
        this.database = database;
    }

    void add(MoveView move) {
        database.change(
                """
                insert into leadership_move (id, arena_id, tool, targets, note, moved_by, moved_at)
                values (?, ?, ?, ?::uuid[], ?, ?, ?)""",
                move.id(),
                move.arenaId(),
                move.tool(),
                Objects.requireNonNullElse(move.targets(), List.<UUID>of()),
                move.note(),
                move.by(),
                move.at());
    }

    /** Moves in an arena, newest first, from below a given one. */
    List<MoveView> ofArena(UUID arenaId, @Nullable UUID below, int limit) {
        Filter filter = new Filter("select * from leadership_move")
                .and("arena_id = ?", arenaId)
                .and("id < ?", below)
                .order("id desc", limit);
        return database.list(filter.sql(), Moves::move, filter.values());
    }

    private static MoveView move(ResultSet row) throws SQLException {
        List<UUID> targets = List.of((UUID[]) row.getArray("targets").getArray());
        return new MoveView(
                id(row, "id"),
                id(row, "arena_id"),
                id(row, "moved_by"),
                LeadershipTool.valueOf(row.getString("tool")),
                targets.size(),
                Objects.requireNonNullElse(instant(row, "moved_at"), Instant.EPOCH),
                targets,
                row.getString("note"));
    }
}
