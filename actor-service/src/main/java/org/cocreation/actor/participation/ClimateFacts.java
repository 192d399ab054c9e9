package org.cocreation.actor.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.participation.Climate.Completed;
import org.cocreation.actor.participation.Climate.Embedded;
import org.cocreation.actor.participation.Climate.Promises;
import org.cocreation.actor.participation.Climate.Seated;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** Counts the parts of the climate within the year before a moment, so that it takes no longer when history grows. */
@ApplicationScoped
class ClimateFacts {

    private static final Duration YEAR = Duration.ofDays(365);

    private static final String IN_JURISDICTION = """
            with took_part as not materialized (
                select p.arena_id, p.actor_id, p.joined_at
                from participation p join participation_arena a using (generation, arena_id)
                where p.generation = %s and a.jurisdictions @> array[?::text])
            """.formatted(ParticipationRecords.LIVE);

    // An organisation takes part itself and through those who belonged to it on the day they took their seat.
    private static final String OF_ORGANISATION = """
            with took_part as not materialized (
                select p.arena_id, p.actor_id, p.joined_at
                from participation p
                join (select ?::uuid as actor_id, null::date as valid_from, null::date as valid_to
                      union all
                      select actor_id, valid_from, valid_to from affiliation where organisation_id = ?) m using (actor_id)
                where p.generation = %s
                  and (m.valid_from is null or m.valid_from <= (p.joined_at at time zone 'UTC')::date)
                  and (m.valid_to is null or m.valid_to >= (p.joined_at at time zone 'UTC')::date))
            """.formatted(ParticipationRecords.LIVE);

    private static final String ARENAS = """
            select count(*), coalesce(sum(sessions), 0), coalesce(sum(contributions), 0) from participation_arena a
            where a.generation = %1$s and a.%2$s > ? and a.%2$s <= ?
              and exists (select from took_part t where t.arena_id = a.arena_id)""";
    private static final String FORMED = ARENAS.formatted(ParticipationRecords.LIVE, "formed_at");
    private static final String COMPLETED = ARENAS.formatted(ParticipationRecords.LIVE, "completed_at");

    private static final String SEATED = """
            , recent as (select distinct actor_id from took_part where joined_at > ? and joined_at <= ?)
            select count(*), count(*) filter (where
                (select count(distinct t.arena_id) from took_part t
                 where t.actor_id = recent.actor_id and t.joined_at <= ?) > 1)
            from recent""";

    private static final String EMBEDDED = """
            select kind, count(*), count(*) filter (where double_loop) from participation_embedding
            where generation = %s and organisation_id = ? and at > ? and at <= ? group by kind""".formatted(ParticipationRecords.LIVE);

    private static final String PROMISES = """
            select count(*) filter (where state = 'FULFILLED'), count(*) filter (where state = 'LAPSED'),
                count(*) filter (where state = 'RELEASED')
            from commitment where actor_id = ? and state <> 'MADE' and closed_at > ? and closed_at <= ?""";

    private final Database database;

    ClimateFacts(Database database) {
        this.database = database;
    }

    /** A jurisdiction or an organisation: one of them is null. */
    record Scope(@Nullable String jurisdiction, @Nullable UUID organisationId) {

        private String sql() {
            return jurisdiction == null ? OF_ORGANISATION : IN_JURISDICTION;
        }

        private List<Object> values() {
            List<Object> values = new ArrayList<>();
            if (jurisdiction != null) {
                values.add(jurisdiction);
            } else if (organisationId != null) {
                values.add(organisationId);
                values.add(organisationId);
            }
            return values;
        }
    }

    Completed completed(Scope scope, Instant asOf) {
        return database.first(
                        scope.sql() + COMPLETED,
                        row -> new Completed(row.getLong(1), row.getLong(2), row.getLong(3)),
                        values(scope, asOf.minus(YEAR), asOf))
                .orElseThrow();
    }

    long formed(Scope scope, Instant asOf) {
        return database.first(scope.sql() + FORMED, row -> row.getLong(1), values(scope, asOf.minus(YEAR), asOf))
                .orElseThrow();
    }

    Seated seated(Scope scope, Instant asOf) {
        return database.first(
                        scope.sql() + SEATED,
                        row -> new Seated(row.getLong(1), row.getLong(2)),
                        values(scope, asOf.minus(YEAR), asOf, asOf))
                .orElseThrow();
    }

    Embedded embedded(UUID organisationId, Instant asOf) {
        Map<String, Long> kinds = new HashMap<>();
        List<Long> doubleLoops = database.list(
                EMBEDDED,
                row -> {
                    kinds.put(row.getString(1), row.getLong(2));
                    return row.getLong(3);
                },
                organisationId,
                asOf.minus(YEAR),
                asOf);
        return new Embedded(
                kinds, doubleLoops.stream().mapToLong(Long::longValue).sum());
    }

    /** What became of promises that the organisation made itself. */
    Promises promises(UUID organisationId, Instant asOf) {
        return database.first(
                        PROMISES,
                        row -> new Promises(row.getLong(1), row.getLong(2), row.getLong(3)),
                        organisationId,
                        asOf.minus(YEAR),
                        asOf)
                .orElseThrow();
    }

    private static Object[] values(Scope scope, Object... more) {
        List<Object> values = scope.values();
        values.addAll(List.of(more));
        return values.toArray();
    }
}
