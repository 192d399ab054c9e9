package org.cocreation.actor.alliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Shows alliances that have formed to everybody, others to those whom they concern and to stewards. */
@ApplicationScoped
class AllianceQuery {

    private final Session database;
    private final Alliances alliances;
    private final Caller caller;
    private final Cursors cursors;

    AllianceQuery(Session database, Alliances alliances, Caller caller, Cursors cursors) {
        this.database = database;
        this.alliances = alliances;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** What a list of alliances is narrowed to; null means no filter. */
    record Filter(
            @Nullable UUID arenaId,
            @Nullable UUID memberId,
            @Nullable AllianceState state) {}

    AllianceView one(UUID id) {
        return view(visible(id));
    }

    Page<AllianceView> page(Filter filter, @Nullable Integer limit, @Nullable String cursor) {
        UUID self = caller.findActorId().orElse(null);
        boolean all = caller.hasRole("steward");
        Cursors.Start start = cursors.start(limit, cursor, "alliances", filter, self, all);
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder("select * from alliance where true");
        narrow(
                sql,
                values,
                " and id > cast(:after as uuid)",
                "after",
                start.first() ? null : start.after().get(0));
        narrow(sql, values, " and arena_ids @> array[cast(:arena as uuid)]", "arena", filter.arenaId());
        narrow(
                sql,
                values,
                " and id in (select alliance_id from alliance_member where actor_id = :member and left_at is null)",
                "member",
                filter.memberId());
        narrow(
                sql,
                values,
                " and state = :state",
                "state",
                filter.state() == null ? null : filter.state().name());
        if (!all) {
            sql.append(" and (formed_at is not null");
            narrow(
                    sql,
                    values,
                    " or invited @> array[cast(:self as uuid)]"
                            + " or id in (select alliance_id from alliance_member where actor_id = :self)",
                    "self",
                    self);
            sql.append(")");
        }
        sql.append(" order by id limit ").append(start.fetch());
        NativeQuery<Alliance> query = database.createNativeQuery(sql.toString(), Alliance.class);
        values.forEach(query::setParameter);
        return cursors.page(
                start,
                query.setReadOnly(true).getResultList(),
                row -> List.of(row.id().toString()),
                this::view);
    }

    Page<JointGoalView> goals(UUID id, @Nullable Integer limit, @Nullable String cursor) {
        Alliance alliance = visible(id);
        List<Member> members = alliance.current();
        boolean inside = inside(alliance);
        Cursors.Start start = cursors.start(limit, cursor, "joint-goals", id);
        List<JointGoal> rows = database.createNativeQuery("""
                        select * from joint_goal where alliance_id = :alliance and id > cast(:after as uuid)
                        order by id limit :limit""", JointGoal.class)
                .setParameter("alliance", id)
                .setParameter(
                        "after",
                        start.first()
                                ? new UUID(0, 0).toString()
                                : start.after().get(0))
                .setParameter("limit", start.fetch())
                .setReadOnly(true)
                .getResultList();
        return cursors.page(start, rows, row -> List.of(row.id().toString()), goal -> goal.view(members, inside));
    }

    private Alliance visible(UUID id) {
        Alliance alliance = alliances.get(id);
        if (!caller.hasRole("steward")
                && !alliance.concerns(caller.findActorId().orElse(null))) {
            throw Alliances.notFound(id);
        }
        return alliance;
    }

    private AllianceView view(Alliance alliance) {
        return alliance.view(!caller.anonymous(), inside(alliance));
    }

    private boolean inside(Alliance alliance) {
        return caller.findActorId().flatMap(alliance::member).isPresent();
    }

    private static void narrow(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.put(name, value);
        }
    }
}
