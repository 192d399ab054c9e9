package org.cocreation.arena.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.adoption.StepSize;
import org.cocreation.contracts.DecisionEvent.AnswerOverdue;
import org.cocreation.contracts.DecisionEvent.AuthoriserAnswered;
import org.cocreation.contracts.Money;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The answer that an authority owes to a recommendation. It falls due a fixed number of days after the decision was taken; the authority
 * answers, or forwards it once to another one, for which the same number of days begins. When the time is up it is overdue, and stays
 * owed. It belongs to the actor, not to the mandate: the mandate may end and the duty stays.
 */
@Entity
@Table(name = "answer_owed")
public class OwedAnswer {

    @Id
    @Column(name = "decision_id")
    private UUID decisionId;

    @Version
    private long version;

    @Column(name = "arena_id")
    private UUID arenaId;

    @Column(name = "mandate_id")
    private UUID mandateId;

    @Column(name = "decision_type")
    private String decisionType;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> jurisdictions;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Money amount;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "proposal_ids")
    private List<UUID> proposalIds;

    @Column(name = "answer_within_days")
    private int answerWithinDays;

    @Column(name = "authoriser_actor_id")
    private UUID authoriserActorId;

    private boolean forwarded;

    @Column(name = "recommended_at")
    private Instant recommendedAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    private Instant due;

    @Enumerated(EnumType.STRING)
    private AnswerState state;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected OwedAnswer() {} // for Hibernate

    private OwedAnswer(Recommendation recommendation, Instant takenAt) {
        decisionId = recommendation.decisionId();
        arenaId = recommendation.arenaId();
        mandateId = recommendation.mandateId();
        decisionType = recommendation.decisionType();
        jurisdictions = List.copyOf(recommendation.jurisdictions());
        amount = recommendation.amount();
        proposalIds = List.copyOf(recommendation.proposalIds());
        answerWithinDays = recommendation.answerWithinDays();
        authoriserActorId = recommendation.authoriserActorId();
        recommendedAt = takenAt;
        askedAt = takenAt;
        due = takenAt.plus(Duration.ofDays(answerWithinDays));
        state = AnswerState.AWAITING;
    }

    static OwedAnswer to(Recommendation recommendation, Instant takenAt) {
        return new OwedAnswer(recommendation, takenAt);
    }

    /** Refuses everybody but the authority that owes the answer, and everything once it was given. */
    void refuseUnlessOwedBy(UUID actorId) {
        if (!authoriserActorId.equals(actorId)) {
            throw new RuleViolation(
                    AnswerProblem.NOT_THE_AUTHORISER, "the answer is owed by actor " + authoriserActorId);
        }
        if (state == AnswerState.ANSWERED) {
            throw new RuleViolation(AnswerProblem.ANSWER_GIVEN, "answered at " + answeredAt);
        }
    }

    /** The authority that owes it answers, or forwards it. Whether its authority suffices is judged before. */
    GivenAnswer give(UUID id, GiveAnswer command, Instant now) {
        refuseFaults(command);
        GivenAnswer answer = new GivenAnswer(
                id,
                authoriserActorId,
                command.stance(),
                command.reasoned() ? command.reason() : null,
                command.forwardTo(),
                command.changes(),
                command.stance().accepts() ? Objects.requireNonNullElse(command.stepSize(), StepSize.SMALL) : null,
                askedAt,
                due,
                now,
                Math.toIntExact(Duration.between(askedAt, now).toDays()),
                !now.isAfter(due));
        if (command.forwardTo() == null) {
            become(AnswerState.ANSWERED);
            answeredAt = now;
        } else {
            forward(command.forwardTo(), now);
        }
        return answer;
    }

    private void forward(UUID next, Instant now) {
        if (forwarded) {
            throw new RuleViolation(AnswerProblem.ANSWER_FORWARDED, "the answer came by forwarding");
        }
        become(AnswerState.AWAITING);
        forwarded = true;
        authoriserActorId = next;
        askedAt = now;
        due = now.plus(Duration.ofDays(answerWithinDays));
    }

    private void refuseFaults(GiveAnswer command) {
        List<Fault> faults = new ArrayList<>();
        Stance stance = command.stance();
        if (stance != Stance.ACCEPT && !command.reasoned()) {
            faults.add(Fault.at("/reason", "not-blank", "everything but ACCEPT needs a reason"));
        }
        if ((stance == Stance.FORWARD) != (command.forwardTo() != null)) {
            faults.add(Fault.at("/forwardTo", "does-not-fit-stance", "must name an actor exactly when forwarding"));
        }
        if (authoriserActorId.equals(command.forwardTo())) {
            faults.add(Fault.at("/forwardTo", "same-actor", "must be another actor"));
        }
        if (command.changes() != null && stance != Stance.ACCEPT_WITH_CHANGES) {
            faults.add(Fault.at("/changes", "does-not-fit-stance", "only ACCEPT_WITH_CHANGES changes anything"));
        }
        if (command.stepSize() != null && !stance.accepts()) {
            faults.add(Fault.at("/stepSize", "does-not-fit-stance", "only an acceptance is a step"));
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }

    /** What the world is told about an answer. */
    AuthoriserAnswered announced(GivenAnswer answer) {
        return new AuthoriserAnswered(
                arenaId,
                decisionId,
                answer.authoriserActorId(),
                answer.stance().name(),
                answer.reason() != null,
                answer.forwardedTo(),
                answer.daysTaken(),
                answer.inTime());
    }

    /** The time is up. The first day counts as one day late. */
    AnswerOverdue overdue(Instant now) {
        become(AnswerState.OVERDUE);
        int daysLate = Math.toIntExact(Duration.between(due, now).toDays());
        return new AnswerOverdue(arenaId, decisionId, authoriserActorId, due, Math.max(1, daysLate));
    }

    private void become(AnswerState target) {
        if (!state.canBecome(target)) {
            throw new RuleViolation(AnswerProblem.ANSWER_GIVEN, state + " cannot become " + target);
        }
        state = target;
    }

    long version() {
        return version;
    }

    UUID decisionId() {
        return decisionId;
    }

    UUID arenaId() {
        return arenaId;
    }

    String decisionType() {
        return decisionType;
    }

    List<String> jurisdictions() {
        return jurisdictions;
    }

    @Nullable
    Money amount() {
        return amount;
    }

    List<UUID> proposalIds() {
        return proposalIds;
    }

    Instant due() {
        return due;
    }

    AnswerState state() {
        return state;
    }

    AnswerView view(List<GivenAnswer> answers) {
        return new AnswerView(
                decisionId,
                arenaId,
                mandateId,
                decisionType,
                jurisdictions,
                amount,
                proposalIds,
                authoriserActorId,
                state,
                answerWithinDays,
                recommendedAt,
                askedAt,
                due,
                answeredAt,
                answers);
    }
}
