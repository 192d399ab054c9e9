package org.cocreation.actor.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** All links to strategies. */
@ApplicationScoped
class StrategyLinks {

    private final Database database;

    StrategyLinks(Database database) {
        this.database = database;
    }

    /** Keeps a link; refuses when the organisation has made the same one already. */
    void add(StrategyLink link) {
        int added = database.change(
                """
                insert into strategy_link
                    (id, actor_id, arena_id, topic, school, document_ref, unit, budget_line, reach, linked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint strategy_link_once do nothing""",
                link.id(),
                link.actorId(),
                link.arenaId(),
                link.topic(),
                link.school(),
                link.documentRef(),
                link.unit(),
                link.budgetLine(),
                link.reach(),
                link.linkedAt());
        if (added == 0) {
            throw new RuleViolation(
                    StrategyProblem.STRATEGY_LINKED_ALREADY, "actor " + link.actorId() + " has linked this already");
        }
    }

    StrategyLink get(UUID actorId, UUID id) {
        return database.first(
                        "select * from strategy_link where id = ? and actor_id = ?", StrategyLinks::read, id, actorId)
                .orElseThrow(() -> new RuleViolation(
                        StrategyProblem.STRATEGY_LINK_NOT_FOUND, "actor " + actorId + " has no link " + id));
    }

    /** Links of an organisation in the order in which they were made, from behind one of them. */
    List<StrategyLink> of(UUID actorId, @Nullable UUID after, int limit) {
        Filter filter = new Filter("select * from strategy_link")
                .and("actor_id = ?", actorId)
                .and("id > ?", after)
                .order("id", limit);
        return database.list(filter.sql(), StrategyLinks::read, filter.values());
    }

    private static StrategyLink read(ResultSet row) throws SQLException {
        return new StrategyLink(
                Database.id(row, "id"),
                Database.id(row, "actor_id"),
                row.getObject("arena_id", UUID.class),
                row.getString("topic"),
                School.valueOf(row.getString("school")),
                row.getString("document_ref"),
                row.getString("unit"),
                row.getString("budget_line"),
                Reach.valueOf(row.getString("reach")),
                Objects.requireNonNullElse(Database.instant(row, "linked_at"), Instant.EPOCH));
    }
}
