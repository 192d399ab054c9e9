package org.cocreation.arena.arena;

import static org.cocreation.arena.database.Database.id;
import static org.cocreation.arena.database.Database.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.database.Database;
import org.cocreation.arena.database.Filter;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.jspecify.annotations.Nullable;

/** Lists of arenas, newest first, and of their adaptations. */
@ApplicationScoped
class ArenaQuery {

    private static final TypeReference<Map<String, List<String>>> CODES = new TypeReference<>() {};

    private final EntityManager entities;
    private final Database database;
    private final Cursors cursors;
    private final ObjectMapper json;

    ArenaQuery(EntityManager entities, Database database, Cursors cursors, ObjectMapper json) {
        this.entities = entities;
        this.database = database;
        this.cursors = cursors;
        this.json = json;
    }

    /** Filters of the list of arenas; what is null does not filter. */
    record Wanted(
            @Nullable ArenaState state,
            @Nullable String topic,
            @Nullable String jurisdiction,
            @Nullable String affectedGroup,
            @Nullable UUID challengeId) {}

    Page<ArenaView> list(Wanted wanted, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "arenas", wanted);
        Filter filter = new Filter("select * from arena")
                .and("state = ?", wanted.state() == null ? null : wanted.state().name())
                .and("topics @> array[cast(? as text)]", wanted.topic())
                .and("jurisdictions @> array[cast(? as text)]", wanted.jurisdiction())
                .and("affected_codes @> array[cast(? as text)]", wanted.affectedGroup())
                .and("challenge_id = ?", wanted.challengeId())
                .and(
                        "id < ?",
                        start.first() ? null : UUID.fromString(start.after().get(0)))
                .order("id desc", start.fetch());
        Query query = entities.createNativeQuery(filter.sql(), Arena.class);
        Object[] values = filter.values();
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        @SuppressWarnings("unchecked") // a native query for an entity class returns that class
        List<Arena> rows = query.getResultList();
        return cursors.page(start, rows, row -> List.of(row.id().toString()), Arena::view);
    }

    Page<Adaptation> adaptations(UUID arenaId, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "adaptations", arenaId);
        Filter filter = new Filter("select * from adaptation")
                .and("arena_id = ?", arenaId)
                .and(
                        "no > ?",
                        start.first() ? null : Integer.valueOf(start.after().get(0)))
                .order("no", start.fetch());
        List<Adaptation> rows = database.list(filter.sql(), this::adaptation, filter.values());
        return cursors.page(start, rows, row -> List.of(String.valueOf(row.no())), row -> row);
    }

    private Adaptation adaptation(ResultSet row) throws SQLException {
        return new Adaptation(
                row.getInt("no"),
                row.getString("kind"),
                row.getString("reason"),
                row.getString("trigger"),
                row.getObject("suggestion_id", UUID.class),
                row.getObject("decision_id", UUID.class),
                codes(row.getString("before_codes")),
                codes(row.getString("after_codes")),
                row.getObject("seat_id", UUID.class),
                id(row, "adapted_by"),
                Objects.requireNonNullElse(instant(row, "adapted_at"), Instant.EPOCH));
    }

    private Map<String, List<String>> codes(String written) {
        try {
            return json.readValue(written, CODES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("codes cannot be read", e);
        }
    }
}
