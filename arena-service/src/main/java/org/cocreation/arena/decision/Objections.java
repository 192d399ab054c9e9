package org.cocreation.arena.decision;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** All objections. */
@ApplicationScoped
class Objections implements PanacheRepositoryBase<Objection, UUID> {

    private static final String READ = """
            select o.*, r.body as reason, h.body as harm, a.body as amendment
            from objection o join sealed_text r on r.id = o.reason_text_id join sealed_text h on h.id = o.harm_text_id
                left join sealed_text a on a.id = o.amendment_text_id""";

    private final Database database;

    Objections(Database database) {
        this.database = database;
    }

    Objection lock(UUID decisionId, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(objection -> objection.decisionId().equals(decisionId))
                .orElseThrow(() -> unknown(id));
    }

    /** The voter's objection in this round that is not settled. */
    Optional<Objection> lockUnsettled(UUID decisionId, int round, UUID actorId) {
        return find("decisionId = ?1 and round = ?2 and actorId = ?3 and settledAt is null", decisionId, round, actorId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Objections that are not settled. */
    List<Objection> lockUnsettled(UUID decisionId) {
        return find("decisionId = ?1 and settledAt is null order by id", decisionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How many objections of a round nobody could meet. */
    int unresolved(UUID decisionId, int round) {
        return Math.toIntExact(
                count("decisionId = ?1 and round = ?2 and state = ?3", decisionId, round, ObjectionState.UNRESOLVED));
    }

    /** All objections to a decision, oldest first. */
    List<Objection> of(UUID decisionId) {
        return find("decisionId = ?1 order by id", decisionId).list();
    }

    ObjectionView read(UUID objectionId) {
        flush();
        return database.first(READ + " where o.id = ?", Objections::view, objectionId)
                .orElseThrow(() -> unknown(objectionId));
    }

    /** Objections to a decision, oldest first, from behind a given one. */
    List<ObjectionView> list(UUID decisionId, @Nullable UUID after, int limit) {
        return after == null
                ? database.list(
                        READ + " where o.decision_id = ? order by o.id limit ?", Objections::view, decisionId, limit)
                : database.list(
                        READ + " where o.decision_id = ? and o.id > ? order by o.id limit ?",
                        Objections::view,
                        decisionId,
                        after,
                        limit);
    }

    private static ObjectionView view(ResultSet row) throws SQLException {
        return new ObjectionView(
                id(row, "id"),
                id(row, "decision_id"),
                row.getInt("round"),
                id(row, "actor_id"),
                ObjectionState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("harm"),
                row.getString("amendment"),
                Objects.requireNonNull(instant(row, "raised_at"), "an objection has a time"),
                instant(row, "settled_at"));
    }

    private static RuleViolation unknown(UUID id) {
        return new RuleViolation(DecisionProblem.OBJECTION_NOT_FOUND, "no objection " + id);
    }
}
