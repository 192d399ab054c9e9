package org.cocreation.local.bench;

import java.util.List;

/**
 * The SQL of making one contribution about a proposal, as arena-service sends it for one request. It stands here a second time, because the reference loop must
 * run the very statements without the service around them; {@code ReferenceSqlTest} compares them with the sources of the service.
 *
 * <ol>
 *   <li>{@link #ACTOR}: {@code KnownActors.actorOf}, before the transaction;
 *   <li>{@link #STANDING}: {@code Standings.of};
 *   <li>{@link #CONTRIBUTION}: {@code MadeContributions.INSERT}, filled in for a proposal;
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

    static final String INSERT = """
            insert into contribution
                (id, version, arena_id, about_kind, about_id, proposal_id, kind, text, language, in_reply_to, made_by, made_at, state)
            select ?, 0, s.arena_id, ?, s.id, s.proposal_id, ?, ?, ?, ?, ?, ?, 'VISIBLE'
            from (%s) s where s.id = ? and s.arena_id = ?""";

    static final String OF_PROPOSAL = "select id, arena_id, id as proposal_id from proposal";

    static final String CONTRIBUTION = INSERT.formatted(OF_PROPOSAL);

    static final String EVENT = """
            insert into event_log
                (event_id, type, subject, partition_key, logged_at, path, correlation_id, causation_id, traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)""";

    static final String AUDIT = """
            insert into audit_entry (at, actor_id, operation, path, result, trace_id)
            values (now(), ?, ?, ?, ?, ?)""";

    /** In the order in which they are sent. */
    static final List<String> ALL = List.of(ACTOR, STANDING, CONTRIBUTION, EVENT, AUDIT);

    /** Data of the event of one contribution. */
    static String eventData(String arena, String contribution, String proposal) {
        return "{\"arenaId\":\"" + arena + "\",\"contributionId\":\"" + contribution
                + "\",\"about\":{\"kind\":\"PROPOSAL\",\"id\":\"" + proposal + "\"},\"kind\":\"" + Scene.KIND
                + "\",\"language\":\"en\"}";
    }

    /** Type of the event of one contribution. */
    static final String CONTRIBUTION_MADE = "org.cocreation.contribution-made.v1";

    /** Name of the operation in the audit log. */
    static final String OPERATION = "ArenaContributionResource.make";

    private WriteSql() {}
}
