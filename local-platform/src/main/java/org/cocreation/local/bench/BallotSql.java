package org.cocreation.local.bench;

import java.util.List;

/**
 * The SQL of casting one ballot of the public, as arena-service sends it for one request; {@code ReferenceSqlTest} compares it with the
 * sources of the service.
 *
 * <ol>
 *   <li>{@link WriteSql#ACTOR}: {@code KnownActors.actorOf}, before the transaction;
 *   <li>{@link #CAST}: {@code PublicBallots.CAST};
 *   <li>{@link WriteSql#AUDIT}: {@code AuditLog.record}; then commit.
 * </ol>
 */
final class BallotSql {

    static final String CAST = """
            with open as materialized (
                select id, round, jurisdictions from decision
                where id = ? and electorate = 'PUBLIC' and state = 'OPEN' and paused_at is null and closes_at > ?
                for share)
            insert into ballot (decision_id, round, actor_id, vote, cast_at)
            select open.id, open.round, a.id, ?::jsonb, ?
            from open join known_actor a on a.id = ? and a.state = 'ACTIVE'
                and a.generation = (select live_generation from projection where name = 'actors')
            where exists (
                select 1 from unnest(a.jurisdictions) own, unnest(open.jurisdictions) area
                where own = area or starts_with(own, area || '-'))
            on conflict (decision_id, round, actor_id) do update set vote = excluded.vote, cast_at = excluded.cast_at
            returning round""";

    /** In the order in which they are sent. */
    static final List<String> ALL = List.of(WriteSql.ACTOR, CAST, WriteSql.AUDIT);

    private BallotSql() {}
}
