package org.cocreation.actor.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.Session;

/** All commitments. */
@ApplicationScoped
class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    private final Session database;

    Commitments(Session database) {
        this.database = database;
    }

    Commitment get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    static RuleViolation notFound(UUID id) {
        return new RuleViolation(CommitmentProblem.COMMITMENT_NOT_FOUND, "no commitment " + id);
    }

    List<Commitment> openIn(UUID arenaId) {
        return list("arenaId = ?1 and state = ?2 order by id", arenaId, CommitmentState.MADE);
    }

    List<Commitment> openOfIn(UUID actorId, UUID arenaId) {
        return list("actorId = ?1 and arenaId = ?2 and state = ?3 order by id", actorId, arenaId, CommitmentState.MADE);
    }

    List<Commitment> openOf(UUID actorId) {
        return list("actorId = ?1 and state = ?2 order by id", actorId, CommitmentState.MADE);
    }

    List<Commitment> allOf(UUID actorId) {
        return list("actorId = ?1 order by id", actorId);
    }

    /** Takes commitments whose date has passed, leaving aside what another replica works on. */
    List<Commitment> takeOverdue(Instant now, int limit) {
        return database.createNativeQuery("""
                        select * from commitment
                        where state = 'MADE' and due_by <= :now
                        order by due_by limit :limit for update skip locked""", Commitment.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
