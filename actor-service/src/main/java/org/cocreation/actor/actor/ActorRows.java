package org.cocreation.actor.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;
import org.jspecify.annotations.Nullable;

/** Writes many new actors in three statements. */
@ApplicationScoped
class ActorRows {

    private static final String ACTORS = """
            insert into actor (version, state, id, kind, display_name, email, phone, sector, domain, level, branch, jurisdictions,
                lay, topics, affected_groups, affected_topics, strata, login_key, external_source, external_id, registered_at)
            select 0, 'ACTIVE', id, kind, display_name, email, phone, sector, domain, level, branch, jurisdictions::text[],
                lay::boolean, topics::text[], affected_groups::text[], affected_topics::text[], strata::jsonb, login_key,
                external_source, external_id, registered_at::timestamptz
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as new (id, kind, display_name, email, phone, sector, domain, level, branch, jurisdictions,
                    lay, topics, affected_groups, affected_topics, strata, login_key, external_source, external_id, registered_at)""";

    private static final String STAKES = """
            insert into stake (actor_id, subject_kind, subject, kind, power, legitimacy, urgency, declared_by)
            select actor_id, subject_kind, subject, kind, power::smallint, legitimacy::smallint, urgency::smallint, declared_by::uuid
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as new (actor_id, subject_kind, subject, kind, power, legitimacy, urgency, declared_by)""";

    private static final String AFFILIATIONS = """
            insert into affiliation (actor_id, organisation_id, valid_from, valid_to, may_act)
            select actor_id, organisation_id, valid_from::date, valid_to::date, may_act::boolean
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                as new (actor_id, organisation_id, valid_from, valid_to, may_act)""";

    private final Database database;
    private final StoredJson json;

    ActorRows(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** One row of a table that hangs on actors. */
    private record Of<T>(Actor actor, T what) {}

    void insert(List<Actor> actors) {
        if (actors.isEmpty()) {
            return;
        }
        database.change(
                ACTORS,
                each(actors, Actor::id),
                texts(actors, Actor::kind),
                texts(actors, actor -> actor.profile().displayName()),
                texts(actors, actor -> actor.profile().email()),
                texts(actors, actor -> actor.profile().phone()),
                texts(actors, Actor::sector),
                texts(actors, Actor::domain),
                texts(actors, actor -> actor.profile().level()),
                texts(actors, actor -> actor.profile().branch()),
                texts(actors, actor -> array(actor.profile().jurisdictions())),
                texts(actors, Actor::lay),
                texts(actors, actor -> array(actor.profile().topics())),
                texts(actors, actor -> array(actor.affectedGroups())),
                texts(actors, actor -> array(actor.affectedTopics())),
                texts(actors, actor -> json.write(actor.profile().strata())),
                texts(actors, Actor::loginKey),
                texts(
                        actors,
                        actor -> actor.external() == null
                                ? null
                                : actor.external().source()),
                texts(
                        actors,
                        actor -> actor.external() == null
                                ? null
                                : actor.external().id()),
                texts(actors, Actor::registeredAt));
        insertStakes(of(actors, Actor::stakes));
        insertAffiliations(of(actors, Actor::affiliations));
    }

    private void insertStakes(List<Of<Stake>> stakes) {
        if (!stakes.isEmpty()) {
            database.change(
                    STAKES,
                    each(stakes, one -> one.actor().id()),
                    texts(stakes, one -> one.what().subjectKind()),
                    texts(stakes, one -> one.what().subject()),
                    texts(stakes, one -> one.what().kind()),
                    texts(stakes, one -> one.what().power()),
                    texts(stakes, one -> one.what().legitimacy()),
                    texts(stakes, one -> one.what().urgency()),
                    texts(stakes, one -> one.what().declaredBy()));
        }
    }

    private void insertAffiliations(List<Of<Affiliated>> affiliations) {
        if (!affiliations.isEmpty()) {
            database.change(
                    AFFILIATIONS,
                    each(affiliations, one -> one.actor().id()),
                    each(affiliations, one -> one.what().organisationId()),
                    texts(affiliations, one -> one.what().from()),
                    texts(affiliations, one -> one.what().to()),
                    texts(affiliations, one -> one.what().mayAct()));
        }
    }

    private static <T> List<Of<T>> of(List<Actor> actors, Function<Actor, List<T>> what) {
        List<Of<T>> all = new ArrayList<>();
        actors.forEach(actor -> what.apply(actor).forEach(one -> all.add(new Of<>(actor, one))));
        return all;
    }

    private static <R, T> List<T> each(List<R> rows, Function<R, T> value) {
        return rows.stream().map(value).toList();
    }

    /** A column of rows as texts. */
    static <R> List<@Nullable String> texts(List<R> rows, Function<R, @Nullable Object> value) {
        List<@Nullable String> texts = new ArrayList<>(rows.size());
        for (R row : rows) {
            Object one = value.apply(row);
            texts.add(one == null ? null : one.toString());
        }
        return texts;
    }

    /** As PostgreSQL writes an array of texts. */
    static String array(List<String> codes) {
        return codes.stream()
                .map(code -> "\"" + code.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
