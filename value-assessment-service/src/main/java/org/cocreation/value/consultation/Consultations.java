package org.cocreation.value.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All consultations. */
@ApplicationScoped
class Consultations implements PanacheRepositoryBase<Consultation, UUID> {

    static RuleViolation unknown(UUID id) {
        return new RuleViolation(ConsultationProblem.CONSULTATION_NOT_FOUND, "no consultation " + id);
    }

    Consultation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** Locked: waits for those who are voting at this moment, and keeps others from it until the end of the transaction. */
    Consultation getForChange(UUID id) {
        return findForChange(id).orElseThrow(() -> unknown(id));
    }

    Optional<Consultation> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Consultation> openIn(UUID arenaId) {
        return find("arenaId = ?1 and state = ?2 order by id", arenaId, ConsultationState.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Some of those whose time is over, locked; what another replica is ending is passed over. */
    List<Consultation> dueForEnding(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from consultation where state = 'OPEN' and closes_at <= ?1
                        order by closes_at limit ?2 for update skip locked""", Consultation.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
    }

    List<Consultation> page(@Nullable UUID arenaId, @Nullable ConsultationState state, Cursors.Start start) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (arenaId != null) {
            where.append(" and arenaId = :arenaId");
            parameters.put("arenaId", arenaId);
        }
        if (state != null) {
            where.append(" and state = :state");
            parameters.put("state", state);
        }
        if (!start.first()) {
            where.append(" and id > :after");
            parameters.put("after", UUID.fromString(start.after().get(0)));
        }
        return find(where + " order by id", parameters).page(0, start.fetch()).list();
    }
}
