package org.cocreation.arena.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Filter;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.jspecify.annotations.Nullable;

/** Lists of challenges, newest first. */
@ApplicationScoped
class ChallengeQuery {

    private final EntityManager entities;
    private final Cursors cursors;

    ChallengeQuery(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    Page<ChallengeView> list(
            @Nullable ChallengeState state,
            @Nullable String topic,
            @Nullable String jurisdiction,
            @Nullable String affectedGroup,
            @Nullable Integer limit,
            @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "challenges", state, topic, jurisdiction, affectedGroup);
        Filter filter = new Filter("select * from challenge")
                .and("state = ?", state == null ? null : state.name())
                .and("topics @> array[cast(? as text)]", topic)
                .and("jurisdictions @> array[cast(? as text)]", jurisdiction)
                .and("affected_codes @> array[cast(? as text)]", affectedGroup)
                .and(
                        "id < ?",
                        start.first() ? null : UUID.fromString(start.after().get(0)))
                .order("id desc", start.fetch());
        Query query = entities.createNativeQuery(filter.sql(), Challenge.class);
        Object[] values = filter.values();
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        @SuppressWarnings("unchecked") // a native query for an entity class returns that class
        List<Challenge> rows = query.getResultList();
        return cursors.page(start, rows, row -> List.of(row.id().toString()), Challenge::view);
    }
}
