package org.cocreation.actor.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * Looks for actors that may be the same as a given one: by the name without case, accents and punctuation together with a common
 * jurisdiction, or by the contact.
 */
@ApplicationScoped
class DuplicateQuery {

    private static final int MOST = 20;

    private static final String FIND = """
            select a.id, a.kind, a.external_source, a.external_id, array_agg(same.because order by same.because) as because
            from (
                (select id, 'SAME_NAME_AND_JURISDICTION' as because from actor
                 where state = 'ACTIVE' and name_key = plain_name(?) and name_key <> '' and jurisdictions && ? limit %1$d)
                union all
                (select id, 'SAME_EMAIL' from actor
                 where state = 'ACTIVE' and email is not null and lower(email) = lower(?) limit %1$d)
                union all
                (select id, 'SAME_PHONE' from actor
                 where state = 'ACTIVE' and phone is not null
                   and regexp_replace(phone, '[^0-9]+', '', 'g') = regexp_replace(?, '[^0-9]+', '', 'g')
                   and phone ~ '[0-9]' limit %1$d)) as same
            join actor a on a.id = same.id
            where a.id <> ?
            group by a.id order by a.id limit %1$d""".formatted(MOST);

    private static final int MOST_EACH = 5;

    private static final String ALIKE = """
            select id, other, array_agg(because order by because) as because
            from actors_alike(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?)
            group by id, other order by id, other""";

    private final Database database;

    DuplicateQuery(Database database) {
        this.database = database;
    }

    /** Hints at others, the first registered first. */
    Duplicates of(Actor actor) {
        Profile profile = actor.profile();
        List<Duplicates.Hint> hints = database.list(
                FIND,
                row -> new Duplicates.Hint(
                        Database.id(row, "id"),
                        ActorKind.valueOf(row.getString("kind")),
                        external(row.getString("external_source"), row.getString("external_id")),
                        because(row)),
                profile.displayName(),
                profile.jurisdictions(),
                profile.email(),
                profile.phone(),
                actor.id());
        return new Duplicates(hints);
    }

    /** Hints at others for many actors by one question, a few for each; those without any are left out. */
    Map<UUID, List<Duplicates.Alike>> ofAll(List<Actor> actors) {
        if (actors.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Duplicates.Alike>> hints = new HashMap<>();
        database.list(
                ALIKE,
                row -> hints.computeIfAbsent(Database.id(row, "id"), id -> new ArrayList<>())
                        .add(new Duplicates.Alike(Database.id(row, "other"), because(row))),
                actors.stream().map(Actor::id).toList(),
                ActorRows.texts(actors, actor -> actor.profile().displayName()),
                ActorRows.texts(actors, actor -> ActorRows.array(actor.profile().jurisdictions())),
                ActorRows.texts(actors, actor -> actor.profile().email()),
                ActorRows.texts(actors, actor -> actor.profile().phone()),
                MOST_EACH);
        return hints;
    }

    private static List<Duplicates.Because> because(ResultSet row) throws SQLException {
        return Database.texts(row, "because").stream()
                .map(Duplicates.Because::valueOf)
                .toList();
    }

    private static @Nullable ExternalId external(@Nullable String source, @Nullable String id) {
        return source == null || id == null ? null : new ExternalId(source, id);
    }
}
