package org.cocreation.arena.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.ActorRegistered;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.contracts.Affiliation;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;
import org.jspecify.annotations.Nullable;

/** Keeps the replica of actors. Every event carries all codes, so the latest one is the whole truth. */
@ApplicationScoped
class ActorsProjection implements EventHandler.BulkProjection {

    private static final String PUT = """
            insert into known_actor
                (generation, id, login_key, sector, domain, level, lay, jurisdictions, affected_groups, state)
            select ?, id, login_key, sector, domain, level, lay::boolean, jurisdictions::text[], affected_groups::text[], state
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as latest (id, login_key, sector, domain, level, lay, jurisdictions, affected_groups, state)
            on conflict (generation, id) do update set
                login_key = excluded.login_key, sector = excluded.sector, domain = excluded.domain, level = excluded.level,
                lay = excluded.lay, jurisdictions = excluded.jurisdictions, affected_groups = excluded.affected_groups,
                state = excluded.state""";

    private static final String AFFILIATE = """
            insert into known_affiliation (generation, person_id, organisation_id, no, from_day, to_day)
            select ?, person_id, organisation_id, no::integer, from_day::date, to_day::date
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                as stated (person_id, organisation_id, no, from_day, to_day)""";

    private final Database database;

    ActorsProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "actors";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ActorRegistered.class, ActorUpdated.class, ActorErased.class);
    }

    @Override
    public void applyAll(List<Received> events, int generation) {
        Map<UUID, LatestActor> latest = new LinkedHashMap<>();
        Set<UUID> changed = new LinkedHashSet<>();
        for (Received event : events) {
            LatestActor one = LatestActor.of(event.data());
            latest.put(one.id(), one);
            // Newcomers have no affiliations that would have to be replaced.
            if (!(event.data() instanceof ActorRegistered)) {
                changed.add(one.id());
            }
        }
        put(generation, List.copyOf(latest.values()));
        if (!changed.isEmpty()) {
            database.change(
                    "delete from known_affiliation where generation = ? and person_id = any(?)", generation, changed);
        }
        affiliate(generation, List.copyOf(latest.values()));
    }

    private void put(int generation, List<LatestActor> actors) {
        database.change(
                PUT,
                generation,
                actors.stream().map(LatestActor::id).toList(),
                texts(actors, LatestActor::loginKey),
                texts(actors, LatestActor::sector),
                texts(actors, LatestActor::domain),
                texts(actors, LatestActor::level),
                texts(actors, LatestActor::lay),
                texts(actors, actor -> array(actor.jurisdictions())),
                texts(actors, actor -> array(actor.affectedGroups())),
                texts(actors, LatestActor::state));
    }

    private static <R> List<@Nullable String> texts(List<R> rows, Function<R, @Nullable Object> value) {
        List<@Nullable String> texts = new ArrayList<>(rows.size());
        for (R row : rows) {
            Object one = value.apply(row);
            texts.add(one == null ? null : one.toString());
        }
        return texts;
    }

    /** As PostgreSQL writes an array of texts. */
    private static String array(List<String> codes) {
        return codes.stream()
                .map(code -> "\"" + code.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void affiliate(int generation, List<LatestActor> actors) {
        record Row(UUID person, int no, Affiliation affiliation) {}
        List<Row> rows = new ArrayList<>();
        for (LatestActor actor : actors) {
            for (int no = 0; no < actor.affiliations().size(); no++) {
                rows.add(new Row(actor.id(), no, actor.affiliations().get(no)));
            }
        }
        if (!rows.isEmpty()) {
            database.change(
                    AFFILIATE,
                    generation,
                    rows.stream().map(Row::person).toList(),
                    rows.stream().map(row -> row.affiliation().organisationId()).toList(),
                    texts(rows, Row::no),
                    texts(rows, row -> row.affiliation().from()),
                    texts(rows, row -> row.affiliation().to()));
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from known_actor where generation = ?", generation);
        database.change("delete from known_affiliation where generation = ?", generation);
    }
}
