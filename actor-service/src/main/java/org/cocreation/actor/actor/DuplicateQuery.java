package org.cocreation.actor.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
                        Database.texts(row, "because").stream()
                                .map(Duplicates.Because::valueOf)
                                .toList()),
                profile.displayName(),
                profile.jurisdictions(),
                profile.email(),
                profile.phone(),
                actor.id());
        return new Duplicates(hints);
    }

    private static @Nullable ExternalId external(@Nullable String source, @Nullable String id) {
        return source == null || id == null ? null : new ExternalId(source, id);
    }
}
