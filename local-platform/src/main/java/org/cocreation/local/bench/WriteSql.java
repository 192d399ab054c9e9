package org.cocreation.local.bench;

import java.util.List;

/**
 * The SQL of sharing one idea, as arena-service sends it for one request. It stands here a second time, because the reference loop must
 * run the very statements without the service around them; {@code ReferenceSqlTest} compares them with the sources of the service.
 *
 * <ol>
 *   <li>{@link #ACTOR}: {@code KnownActors.actorOf}, before the transaction;
 *   <li>{@link #STANDING}: {@code Standings.of};
 *   <li>{@link #IDEA}: {@code SharedIdeas.INSERT};
 *   <li>{@link #EVENT}: {@code EventLog.INSERT};
 *   <li>{@link #AUDIT}: {@code AuditLog.record}; then commit.
 * </ol>
 */
final class WriteSql {

    static final String ACTOR = """
            select id from known_actor where login_key = ? and state = 'ACTIVE' and generation = (select live_generation from \
            projection where name = 'actors')""";

    static final String STANDING = """
            select a.state, a.admission_open, a.framing_version, s.role, s.functions
            from arena a left join seat s on s.arena_id = a.id and s.actor_id = ? and s.left_at is null
            where a.id = ?""";

    static final String IDEA = """
            with shared as (
                insert into proposal
                    (id, revision, arena_id, title, summary, language, derived_from, framing_version, version, state,
                     change_logic, budget_asked, shared_by, shared_at, changed_at, supporters, external_source, external_id,
                     external_support)
                values (?, 0, ?, ?, ?, ?, ?, ?, 1, 'IDEA', ?::jsonb, ?::jsonb, ?, ?, ?, 0, ?, ?, ?::jsonb)
                returning id, shared_by, shared_at)
            insert into proposal_author (proposal_id, actor_id, invited_by, consented_at)
            select id, shared_by, shared_by, shared_at from shared""";

    static final String EVENT = """
            insert into event_log
                (event_id, type, subject, partition_key, logged_at, path, correlation_id, causation_id, traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)""";

    static final String AUDIT = """
            insert into audit_entry (at, actor_id, operation, path, result, trace_id)
            values (now(), ?, ?, ?, ?, ?)""";

    /** In the order in which they are sent. */
    static final List<String> ALL = List.of(ACTOR, STANDING, IDEA, EVENT, AUDIT);

    /** Data of the event of one idea. */
    static String eventData(String arena, String proposal, String title) {
        return "{\"arenaId\":\"" + arena + "\",\"proposalId\":\"" + proposal + "\",\"title\":\"" + title
                + "\",\"authorCount\":1}";
    }

    /** Type of the event of one idea. */
    static final String IDEA_SHARED = "org.cocreation.idea-shared.v1";

    private WriteSql() {}
}
