package org.cocreation.arena.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.contracts.DecisionEvent.DecisionOpened;
import org.cocreation.contracts.DecisionEvent.DecisionTaken;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An arena decides. A facilitator opens it on terms that are fixed from then on: rule, roll, options and a snapshot of the mandate. Voters
 * cast ballots and change them until it closes; under consent an objection leads to an amendment or to another round. It closes once, by
 * a facilitator or by the clock, and is taken or not taken. What it does then depends on the mandate.
 */
@Entity
@Table(name = "decision")
class Decision {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "arena_id", updatable = false)
    private UUID arenaId;

    @Embedded
    private DecisionTerms terms;

    @Enumerated(EnumType.STRING)
    @Column(name = "ballot_form")
    private BallotForm ballotForm;

    private int round;

    @Column(name = "falling_back")
    private boolean fallingBack;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "not_taken_reason")
    private @Nullable NotTakenReason notTakenReason;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "withdrawal_text_id")
    private @Nullable UUID withdrawalTextId;

    @Enumerated(EnumType.STRING)
    private @Nullable Effect effect;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "degraded_because")
    private List<String> degradedBecause;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Outcome outcome;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {} // for Hibernate

    private Decision(UUID id, UUID arenaId, DecisionTerms terms, BallotForm ballotForm, Instant closesAt) {
        this.id = id;
        this.arenaId = arenaId;
        this.terms = terms;
        this.ballotForm = ballotForm;
        this.closesAt = closesAt;
        round = 1;
        state = DecisionState.OPEN;
        degradedBecause = List.of();
    }

    static Decision open(UUID id, UUID arenaId, DecisionTerms terms, BallotForm ballotForm, Instant closesAt) {
        return new Decision(id, arenaId, terms, ballotForm, closesAt);
    }

    /** What the world is told when it is opened. */
    DecisionOpened opened() {
        return new DecisionOpened(
                arenaId,
                id,
                terms.proposalIds(),
                terms.decisionType().name(),
                terms.rule().kind(),
                terms.electorate().name(),
                terms.rollByRole(),
                terms.rollSize(),
                terms.mandateId(),
                terms.expectedEffect().name(),
                closesAt);
    }

    /** The rule that counts at present. */
    RuleInForce ruleInForce() {
        return fallingBack ? RuleInForce.fallBack(terms.rule()).orElseThrow() : RuleInForce.of(terms.rule());
    }

    boolean inConsentRound() {
        return !fallingBack && RuleKind.valueOf(terms.rule().kind()) == RuleKind.CONSENT;
    }

    boolean roundLeft() {
        return inConsentRound() && round < ruleInForce().maxRounds();
    }

    /** An objection stands: the next round of consent begins, or after the last one a round under the rule to fall back on. */
    void nextRound() {
        refuseUnlessOpen();
        refuseUnlessByConsent();
        if (!roundLeft()) {
            if (!canFallBack()) {
                throw new RuleViolation(DecisionProblem.NO_ROUND_LEFT, "round " + round + " was the last one");
            }
            fallBack();
            ballotForm = BallotForm.VOTE;
        }
        round++;
    }

    boolean canFallBack() {
        return inConsentRound() && terms.rule().fallBack() != null;
    }

    /** The rule to fall back on counts from now on. */
    void fallBack() {
        fallingBack = true;
    }

    /** It ends, with what the ballots gave and what follows from the mandate. */
    void close(Outcome counted, Verdict verdict, @Nullable UUID by, Instant now) {
        refuseUnlessOpen();
        end(counted, by, now);
        if (counted.taken()) {
            effect = verdict.effect();
            degradedBecause = verdict.because().stream().map(Degradation::name).toList();
        }
    }

    /** A facilitator takes it back; nothing is counted. */
    void withdraw(UUID reasonTextId, UUID by, Instant now) {
        refuseUnlessOpen();
        withdrawalTextId = reasonTextId;
        end(Outcome.withdrawn(), by, now);
    }

    private void end(Outcome counted, @Nullable UUID by, Instant now) {
        outcome = counted;
        closedBy = by;
        closedAt = now;
        notTakenReason = counted.notTakenBecause();
        state = counted.taken() ? DecisionState.TAKEN : DecisionState.NOT_TAKEN;
    }

    /** What the world is told when it has ended; the record says it in full. */
    DecisionTaken taken(int recordNo, String recordHash) {
        Outcome counted = outcome();
        return new DecisionTaken(
                arenaId,
                id,
                state.name(),
                notTakenReason == null ? null : notTakenReason.name(),
                counted.chosen(),
                effect == null ? null : effect.name(),
                degradedBecause.isEmpty() ? null : degradedBecause.get(0),
                counted.tallies(),
                counted.unresolvedObjections(),
                terms.waiverTextId() != null,
                recordNo,
                recordHash);
    }

    /** The arena rests: the time to vote stands still. */
    void pause(Instant now) {
        if (pausedAt == null) {
            pausedAt = now;
        }
    }

    /** The arena goes on: the time that it rested is added. */
    void resume(Instant now) {
        if (pausedAt != null) {
            closesAt = closesAt.plus(Duration.between(pausedAt, now));
            pausedAt = null;
        }
    }

    void refuseUnlessOpen() {
        if (state != DecisionState.OPEN) {
            throw new RuleViolation(DecisionProblem.DECISION_CLOSED, "decision " + id + " is " + state);
        }
    }

    void refuseUnlessByConsent() {
        if (!inConsentRound()) {
            throw new RuleViolation(
                    DecisionProblem.NOT_BY_CONSENT,
                    "the rule in force is " + ruleInForce().kind());
        }
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

    DecisionTerms terms() {
        return terms;
    }

    BallotForm ballotForm() {
        return ballotForm;
    }

    int round() {
        return round;
    }

    boolean fallingBack() {
        return fallingBack;
    }

    DecisionState state() {
        return state;
    }

    Instant closesAt() {
        return closesAt;
    }

    @Nullable
    Instant pausedAt() {
        return pausedAt;
    }

    @Nullable
    UUID closedBy() {
        return closedBy;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    UUID withdrawalTextId() {
        return withdrawalTextId;
    }

    @Nullable
    Effect effect() {
        return effect;
    }

    List<String> degradedBecause() {
        return degradedBecause;
    }

    @Nullable
    NotTakenReason notTakenReason() {
        return notTakenReason;
    }

    /** What counting gave; there is none while it is open. */
    Outcome outcome() {
        return Objects.requireNonNull(outcome, "an open decision has no outcome");
    }
}
