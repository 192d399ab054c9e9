package org.cocreation.value.assessment;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;

/** Who has given assessments more time, and why. */
@ApplicationScoped
class Postponements {

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final Cursors cursors;

    Postponements(Database database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    void add(UUID id, UUID assessment, Instant from, Instant dueAt, String reason, UUID by, Instant now) {
        database.change("""
                insert into assessment_postponement (id, assessment_id, from_due_at, due_at, reason, by_actor, postponed_at)
                values (?, ?, ?, ?, ?, ?, ?)""", id, assessment, from, dueAt, reason, by, now);
    }

    Page<PostponementView> page(UUID assessment, Cursors.Start start) {
        List<PostponementView> rows = database.list(
                """
                select * from assessment_postponement where assessment_id = ? and id > ? order by id limit ?""",
                Postponements::view,
                assessment,
                start.first() ? FIRST : UUID.fromString(start.after().get(0)),
                start.fetch());
        return cursors.page(start, rows, row -> List.of(row.id().toString()), row -> row);
    }

    void forget(UUID actorId) {
        database.change("update assessment_postponement set by_actor = null where by_actor = ?", actorId);
    }

    private static PostponementView view(ResultSet row) throws SQLException {
        return new PostponementView(
                id(row, "id"),
                row.getTimestamp("from_due_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("reason"),
                row.getObject("by_actor", UUID.class),
                row.getTimestamp("postponed_at").toInstant());
    }
}
