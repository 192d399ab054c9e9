package org.cocreation.arena.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Filter;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.jspecify.annotations.Nullable;

/** Lists of arenas, newest first. */
@ApplicationScoped
class ArenaQuery {

    private final EntityManager entities;
    private final Cursors cursors;

    ArenaQuery(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    /** Filters of the list of arenas; what is null does not filter. */
    record Wanted(
            @Nullable ArenaState state,
            @Nullable String topic,
            @Nullable String jurisdiction,
            @Nullable String affectedGroup,
            @Nullable UUID challengeId,
            @Nullable UUID parentArenaId) {}

    Page<ArenaView> list(Wanted wanted, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "arenas", wanted);
        Filter filter = new Filter("select * from arena")
                .and("state = ?", wanted.state() == null ? null : wanted.state().name())
                .and("topics @> array[cast(? as text)]", wanted.topic())
                .and("jurisdictions @> array[cast(? as text)]", wanted.jurisdiction())
                .and("affected_codes @> array[cast(? as text)]", wanted.affectedGroup())
                .and("challenge_id = ?", wanted.challengeId())
                .and("parent_arena_id = ?", wanted.parentArenaId())
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
}
