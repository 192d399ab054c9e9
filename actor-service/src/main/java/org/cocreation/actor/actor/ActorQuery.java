package org.cocreation.actor.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.actor.ActorView.Detail;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Lists actors in the order in which they were registered. */
@ApplicationScoped
class ActorQuery {

    private final Session database;
    private final Cursors cursors;

    ActorQuery(Session database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** What a list of actors is narrowed to; null means no filter. */
    record Filter(
            @Nullable ActorKind kind,
            @Nullable Sector sector,
            @Nullable String jurisdiction,
            @Nullable String topic,
            @Nullable String affectedBy) {}

    /**
     * What the reader of the list may see.
     *
     * @param persons whether persons are listed at all
     * @param groupsOfPersons whether persons are found by the groups they belong to
     * @param everything whether names and contacts of all are shown
     * @param self the reader, who sees its own
     */
    record Reader(
            boolean persons,
            boolean groupsOfPersons,
            boolean everything,
            @Nullable UUID self) {

        Detail detail(Actor actor) {
            return everything || actor.id().equals(self) ? Detail.LINE : Detail.PUBLIC;
        }
    }

    Page<ActorView> page(Filter filter, Reader reader, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start =
                cursors.start(limit, cursor, "actors", filter, reader.persons(), reader.groupsOfPersons());
        StringBuilder sql = new StringBuilder("select * from actor where state = 'ACTIVE'");
        Map<String, Object> values = new LinkedHashMap<>();
        if (!start.first()) {
            narrow(
                    sql,
                    values,
                    " and id > cast(:after as uuid)",
                    "after",
                    start.after().get(0));
        }
        narrow(sql, values, " and kind = :kind", "kind", name(filter.kind()));
        narrow(sql, values, " and sector = :sector", "sector", name(filter.sector()));
        narrow(sql, values, contains("jurisdictions", "jurisdiction"), "jurisdiction", filter.jurisdiction());
        narrow(sql, values, contains("topics", "topic"), "topic", filter.topic());
        narrow(sql, values, contains("affected_groups", "affectedBy"), "affectedBy", filter.affectedBy());
        if (!reader.persons() || (filter.affectedBy() != null && !reader.groupsOfPersons())) {
            sql.append(" and kind <> 'PERSON'");
        }
        sql.append(" order by id limit ").append(start.fetch());
        NativeQuery<Actor> query = database.createNativeQuery(sql.toString(), Actor.class);
        values.forEach(query::setParameter);
        List<Actor> rows = query.setReadOnly(true).getResultList();
        return cursors.page(
                start,
                rows,
                actor -> List.of(actor.id().toString()),
                actor -> ActorView.of(actor, reader.detail(actor)));
    }

    private static String contains(String column, String parameter) {
        return " and " + column + " @> array[cast(:" + parameter + " as text)]";
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void narrow(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.put(name, value);
        }
    }
}
