package org.cocreation.arena.deliberation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;

/** All contributions. */
@ApplicationScoped
class Contributions implements PanacheRepositoryBase<Contribution, UUID> {

    /** The contribution, which nobody else can change until the caller commits. */
    Contribution lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    /** The refusal for a contribution that does not exist. */
    static RuleViolation unknown(UUID id) {
        return new RuleViolation(DeliberationProblem.CONTRIBUTION_NOT_FOUND, "no contribution " + id);
    }
}
