package org.cocreation.arena.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.contracts.ArenaEvent.ProposalReferred;
import org.cocreation.kit.http.RuleViolation;

/** All answers that are or were owed to recommendations. */
@ApplicationScoped
public class OwedAnswers implements PanacheRepositoryBase<OwedAnswer, UUID> {

    private final Proposals proposals;

    OwedAnswers(Proposals proposals) {
        this.proposals = proposals;
    }

    /**
     * An answer is owed from now on, and the recommended proposals are referred to who owes it. Runs in the transaction that takes the
     * decision; the caller appends the events.
     */
    public List<ProposalReferred> owe(Recommendation recommendation, Instant takenAt) {
        OwedAnswer owed = OwedAnswer.to(recommendation, takenAt);
        persist(owed);
        return recommendation.proposalIds().stream()
                .sorted()
                .map(proposals::lock)
                .map(proposal -> proposal.refer(recommendation.authoriserActorId(), owed.due(), takenAt))
                .toList();
    }

    OwedAnswer get(UUID decisionId) {
        return findByIdOptional(decisionId).orElseThrow(() -> notOwed(decisionId));
    }

    OwedAnswer lock(UUID decisionId) {
        return findByIdOptional(decisionId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notOwed(decisionId));
    }

    private static RuleViolation notOwed(UUID decisionId) {
        return new RuleViolation(AnswerProblem.ANSWER_NOT_OWED, "no answer is owed to decision " + decisionId);
    }
}
