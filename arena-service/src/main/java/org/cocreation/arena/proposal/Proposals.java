package org.cocreation.arena.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;

/** All proposals, ideas included. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    /** The proposal, which nobody else can change until the caller commits. */
    public Proposal lock(UUID id) {
        return findAndLock(id).orElseThrow(() -> unknown(id));
    }

    /** As {@link #lock}, if there is such a proposal. */
    Optional<Proposal> findAndLock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether there is such a proposal. */
    public boolean known(UUID id) {
        return count("id", id) > 0;
    }

    /** The refusal for a proposal that does not exist. */
    public static RuleViolation unknown(UUID id) {
        return new RuleViolation(ProposalProblem.PROPOSAL_NOT_FOUND, "no proposal " + id);
    }
}
