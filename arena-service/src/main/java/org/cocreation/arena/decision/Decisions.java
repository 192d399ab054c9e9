package org.cocreation.arena.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;

/** All decisions. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    Decision get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** The decision, which nobody can change or vote in until the caller commits. Lock its arena and its mandate first. */
    Decision lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    /** Open decisions of an arena, oldest first. */
    List<Decision> lockOpenOf(UUID arenaId) {
        return find("arenaId = ?1 and state = ?2 order by id", arenaId, DecisionState.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    static RuleViolation unknown(UUID id) {
        return new RuleViolation(DecisionProblem.DECISION_NOT_FOUND, "no decision " + id);
    }
}
