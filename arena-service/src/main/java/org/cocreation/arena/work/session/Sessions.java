package org.cocreation.arena.work.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;

/** All sessions. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, UUID> {

    Session get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    Session lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    /** Planned sessions of an arena that are not over yet, locked. */
    List<Session> toCome(UUID arenaId, Instant now) {
        return find(
                        "arenaId = ?1 and state = ?2 and endsAt > ?3 order by startsAt, id",
                        arenaId,
                        SessionState.PLANNED,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static RuleViolation unknown(UUID id) {
        return new RuleViolation(SessionProblem.SESSION_NOT_FOUND, "no session " + id);
    }
}
