package org.cocreation.arena.challenge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.importing.ExternalId;
import org.cocreation.kit.http.RuleViolation;

/** All challenges. */
@ApplicationScoped
public class Challenges implements PanacheRepositoryBase<Challenge, UUID> {

    Challenge get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** As {@code get}, and nobody else can change it until the caller commits. */
    public Challenge lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    Optional<Challenge> find(ExternalId external) {
        return find("externalSource = ?1 and externalId = ?2", external.source(), external.id())
                .firstResultOptional();
    }

    private static RuleViolation unknown(UUID id) {
        return new RuleViolation(ChallengeProblem.CHALLENGE_NOT_FOUND, "no challenge " + id);
    }
}
