package org.cocreation.arena.bulletin;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.database.StoredJson;
import org.jspecify.annotations.Nullable;

/** All bulletins: written once, by plain SQL, and never changed. */
@ApplicationScoped
class Bulletins {

    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    private final Database database;
    private final StoredJson json;

    Bulletins(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    void add(BulletinView bulletin) {
        database.change(
                """
                insert into bulletin (id, arena_id, stage, text, facts, written_by, written_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?)""",
                bulletin.id(),
                bulletin.arenaId(),
                bulletin.stage(),
                bulletin.text(),
                json.write(bulletin.references()),
                bulletin.by(),
                bulletin.at());
    }

    Optional<BulletinView> find(UUID id) {
        return database.first("select * from bulletin where id = ?", this::bulletin, id);
    }

    /** Bulletins of an arena on one stage, newest first, from below a given one. */
    List<BulletinView> ofArena(UUID arenaId, Stage stage, @Nullable UUID below, int limit) {
        Filter filter = new Filter("select * from bulletin")
                .and("arena_id = ?", arenaId)
                .and("stage = ?", stage)
                .and("id < ?", below)
                .order("id desc", limit);
        return database.list(filter.sql(), this::bulletin, filter.values());
    }

    private BulletinView bulletin(ResultSet row) throws SQLException {
        return new BulletinView(
                id(row, "id"),
                id(row, "arena_id"),
                Stage.valueOf(row.getString("stage")),
                row.getString("text"),
                json.read(row.getString("facts"), FACTS),
                id(row, "written_by"),
                Objects.requireNonNullElse(instant(row, "written_at"), Instant.EPOCH));
    }
}
