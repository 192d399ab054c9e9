package org.cocreation.value.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.ConsultationEvent;
import org.cocreation.contracts.ConsultationEvent.ConsultationOpened;
import org.cocreation.contracts.ConsultationEvent.StatementModerated;
import org.cocreation.contracts.ConsultationEvent.StatementSubmitted;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A question that everybody may answer with statements and with votes on the statements of others. Opened by a facilitator, it takes
 * both until a facilitator, its end or the end of the arena stops it; then the opinion groups are counted once more, published, and
 * never change again. One that was held elsewhere starts where the counting starts, and causes no events.
 */
@Entity
@Table(name = "consultation")
class Consultation {

    @Id
    private UUID id;

    @Version
    private long revision;

    private UUID arenaId;
    private String question;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private boolean openData;

    @Enumerated(EnumType.STRING)
    private ConsultationState state;

    private int statements;
    private int moderations;
    private Instant openedAt;
    private @Nullable Instant closesAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant closedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, String> summary;

    @SuppressWarnings("NullAway.Init")
    protected Consultation() {} // for Hibernate

    private Consultation(UUID id, UUID arenaId, String question, Origin origin, boolean openData, Instant now) {
        this.id = id;
        this.arenaId = arenaId;
        this.question = question;
        this.origin = origin;
        this.openData = openData;
        this.state = ConsultationState.OPEN;
        this.openedAt = now;
    }

    /** Asks a question. */
    static Consultation open(
            UUID id, UUID arenaId, String question, boolean openData, @Nullable Instant closesAt, Instant now) {
        Consultation consultation = new Consultation(id, arenaId, question, Origin.HELD, openData, now);
        consultation.closesAt = closesAt;
        return consultation;
    }

    /** Takes over what was asked elsewhere; the summary is what its source says about it. */
    static Consultation imported(
            UUID id, UUID arenaId, String question, int statements, Map<String, String> summary, Instant now) {
        Consultation consultation = new Consultation(id, arenaId, question, Origin.IMPORTED, true, now);
        consultation.statements = statements;
        consultation.summary = Map.copyOf(summary);
        consultation.end(now);
        return consultation;
    }

    /** The fact that this consultation was opened. */
    ConsultationOpened opened() {
        return new ConsultationOpened(arenaId, id, openData, closesAt);
    }

    /** The fact that a statement was submitted. */
    StatementSubmitted submitted(UUID statementId, int number) {
        return new StatementSubmitted(arenaId, id, statementId, number);
    }

    /** Counts that a statement was taken out or put back, because the opinion groups change with it. */
    StatementModerated moderate(UUID statementId, int number, Moderation moderation) {
        moderations++;
        return new StatementModerated(arenaId, id, statementId, number, moderation.name());
    }

    /** Refuses statements and votes outside the time for them, whether or not the clock has ended it yet. */
    void requireOpen(Instant now) {
        if (state != ConsultationState.OPEN || (closesAt != null && !now.isBefore(closesAt))) {
            throw new RuleViolation(
                    ConsultationProblem.CONSULTATION_NOT_OPEN,
                    "consultation " + id + " is " + state + (closesAt == null ? "" : ", its end is " + closesAt));
        }
    }

    /** Takes in one more statement and gives its number; the first is 1. */
    int nextNumber(Instant now, int most) {
        requireOpen(now);
        if (statements >= most) {
            throw new RuleViolation(
                    ConsultationProblem.TOO_MANY_STATEMENTS, "consultation " + id + " holds " + statements);
        }
        return ++statements;
    }

    /** Ends the time for statements and votes. */
    void end(Instant now) {
        become(ConsultationState.COUNTING);
        endedAt = now;
    }

    /** Makes the opinion groups final and tells them, unless they were found in what was held elsewhere. */
    List<ConsultationEvent> close(ShownOpinions shown, Map<Integer, UUID> statementIds, Instant now) {
        become(ConsultationState.CLOSED);
        closedAt = now;
        List<ConsultationEvent> events = new ArrayList<>();
        if (origin == Origin.HELD) {
            events.addAll(shown.consensusFound(arenaId, id, statementIds));
            events.add(shown.closed(arenaId, id, statements));
        }
        return events;
    }

    private void become(ConsultationState target) {
        if (!state.canBecome(target)) {
            throw new RuleViolation(
                    ConsultationProblem.CONSULTATION_MOVE_NOT_ALLOWED, state + " cannot become " + target);
        }
        state = target;
    }

    UUID id() {
        return id;
    }

    UUID arenaId() {
        return arenaId;
    }

    String question() {
        return question;
    }

    boolean openData() {
        return openData;
    }

    ConsultationState state() {
        return state;
    }

    long revision() {
        return revision;
    }

    Map<String, String> summary() {
        return summary == null ? Map.of() : summary;
    }

    ConsultationView view() {
        return new ConsultationView(
                id,
                arenaId,
                question,
                origin,
                openData,
                state,
                statements,
                moderations,
                openedAt,
                closesAt,
                endedAt,
                closedAt,
                revision);
    }
}
