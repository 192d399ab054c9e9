package org.cocreation.arena.deliberation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.contracts.DeliberationEvent.ContributionHidden;
import org.cocreation.contracts.DeliberationEvent.ContributionRestored;
import org.cocreation.contracts.DeliberationEvent.ContributionSettled;
import org.cocreation.contracts.DeliberationEvent.ContributionWithdrawn;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in an arena. Its words never change: a facilitator can hide it with a reason that everybody reads, against which its
 * author appeals once; its author can withdraw it; and in the end somebody says what became of it. The row always stays.
 */
@Entity
@Table(name = "contribution")
class Contribution {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "arena_id", updatable = false)
    private UUID arenaId;

    @Column(name = "proposal_id", updatable = false)
    private @Nullable UUID proposalId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ContributionKind kind;

    @Column(name = "made_by", updatable = false)
    private UUID madeBy;

    @Enumerated(EnumType.STRING)
    private ContributionState state;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "hidden_by")
    private @Nullable UUID hiddenBy;

    @Column(name = "hidden_at")
    private @Nullable Instant hiddenAt;

    @Column(name = "hide_reason")
    private @Nullable String hideReason;

    @Column(name = "appeal_reason")
    private @Nullable String appealReason;

    @Column(name = "appealed_at")
    private @Nullable Instant appealedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_outcome")
    private @Nullable AppealOutcome appealOutcome;

    @Column(name = "appeal_answer")
    private @Nullable String appealAnswer;

    @Column(name = "appeal_closed_by")
    private @Nullable UUID appealClosedBy;

    @Column(name = "appeal_closed_at")
    private @Nullable Instant appealClosedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ContributionOutcome outcome;

    @Column(name = "outcome_reason")
    private @Nullable String outcomeReason;

    @Column(name = "taken_up_by")
    private @Nullable UUID takenUpBy;

    @Column(name = "taken_up_in")
    private @Nullable Integer takenUpIn;

    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected Contribution() {} // for Hibernate; new ones are inserted by MadeContributions

    Contribution(UUID id, UUID arenaId, ContributionKind kind, UUID madeBy) {
        this.id = id;
        this.arenaId = arenaId;
        this.kind = kind;
        this.madeBy = madeBy;
        this.state = ContributionState.VISIBLE;
    }

    /** Takes the text out of sight of everybody but its author and the facilitators. */
    ContributionHidden hide(String reason, UUID by, Instant now) {
        if (appealOutcome == AppealOutcome.UPHELD) {
            throw new RuleViolation(
                    DeliberationProblem.CONTRIBUTION_RESTORED_BY_APPEAL, "restored by an appeal at " + appealClosedAt);
        }
        become(ContributionState.HIDDEN);
        hiddenBy = by;
        hiddenAt = now;
        hideReason = reason;
        return new ContributionHidden(arenaId, id);
    }

    /** The author objects to the hiding; once, whatever comes of it. */
    void appeal(String reason, UUID by, Instant now) {
        refuseUnlessMadeBy(by);
        if (state != ContributionState.HIDDEN) {
            throw notAllowed("it is " + state);
        }
        if (appealedAt != null) {
            throw notAllowed("it was appealed at " + appealedAt);
        }
        appealReason = reason;
        appealedAt = now;
    }

    /** The appeal was right: everybody can read it again. */
    ContributionRestored upholdAppeal(String answer, UUID by, Instant now) {
        closeAppeal(AppealOutcome.UPHELD, answer, by, now);
        become(ContributionState.VISIBLE);
        return new ContributionRestored(arenaId, id);
    }

    /** The appeal was not right: it stays hidden. */
    void rejectAppeal(String answer, UUID by, Instant now) {
        closeAppeal(AppealOutcome.REJECTED, answer, by, now);
    }

    private void closeAppeal(AppealOutcome decided, String answer, UUID by, Instant now) {
        if (appealedAt == null || appealOutcome != null || state != ContributionState.HIDDEN) {
            throw notAllowed("no appeal is open");
        }
        if (madeBy.equals(by)) {
            throw new RuleViolation(DeliberationProblem.NOT_IMPARTIAL, "the caller made the contribution");
        }
        appealOutcome = decided;
        appealAnswer = answer;
        appealClosedBy = by;
        appealClosedAt = now;
    }

    /** The author takes it back. What became of it stays. */
    ContributionWithdrawn withdraw(UUID by, Instant now) {
        refuseUnlessMadeBy(by);
        become(ContributionState.WITHDRAWN);
        withdrawnAt = now;
        return new ContributionWithdrawn(arenaId, id);
    }

    /** Says for good what became of it; not while nobody can read it. */
    ContributionSettled settle(SettleContribution command, UUID by, Instant now) {
        if (kind == ContributionKind.ANSWER) {
            throw new RuleViolation(DeliberationProblem.CONTRIBUTION_HAS_NO_OUTCOME, "it is an ANSWER");
        }
        if (outcome != null) {
            throw new RuleViolation(DeliberationProblem.CONTRIBUTION_SETTLED_ALREADY, "it is " + outcome);
        }
        if (state != ContributionState.VISIBLE) {
            throw notAllowed("it is " + state);
        }
        outcome = command.outcome();
        outcomeReason = command.reason();
        takenUpBy = command.proposalId();
        takenUpIn = command.version();
        settledBy = by;
        settledAt = now;
        return new ContributionSettled(arenaId, id, command.outcome().name(), takenUpBy, takenUpIn);
    }

    private void refuseUnlessMadeBy(UUID by) {
        if (!madeBy.equals(by)) {
            throw new RuleViolation(DeliberationProblem.NOT_THE_CONTRIBUTOR, "the caller did not make it");
        }
    }

    private void become(ContributionState target) {
        if (!state.canBecome(target)) {
            throw notAllowed(state + " cannot become " + target);
        }
        state = target;
    }

    private static RuleViolation notAllowed(String detail) {
        return new RuleViolation(DeliberationProblem.CONTRIBUTION_MOVE_NOT_ALLOWED, detail);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID arenaId() {
        return arenaId;
    }

    /** The proposal that it is about, itself or by one of its prototypes. */
    @Nullable
    UUID proposalId() {
        return proposalId;
    }

    UUID madeBy() {
        return madeBy;
    }

    @Nullable
    UUID hiddenBy() {
        return hiddenBy;
    }

    ContributionState state() {
        return state;
    }
}
