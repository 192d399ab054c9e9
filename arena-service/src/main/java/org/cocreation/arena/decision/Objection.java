package org.cocreation.arena.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A voter's objection in a round of consent: a reason, and what the decision would harm. A facilitator proposes how to meet it, as often
 * as it takes; only the objector says whether that meets it, or takes it back. What is not met when its round ends stays unresolved.
 */
@Entity
@Table(name = "objection")
class Objection {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "decision_id", updatable = false)
    private UUID decisionId;

    @Column(updatable = false)
    private int round;

    @Column(name = "actor_id", updatable = false)
    private UUID actorId;

    @Column(name = "reason_text_id")
    private UUID reasonTextId;

    @Column(name = "harm_text_id")
    private UUID harmTextId;

    @Column(name = "amendment_text_id")
    private @Nullable UUID amendmentTextId;

    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {} // for Hibernate

    Objection(UUID id, UUID decisionId, int round, UUID actorId, UUID reasonTextId, UUID harmTextId, Instant now) {
        this.id = id;
        this.decisionId = decisionId;
        this.round = round;
        this.actorId = actorId;
        this.reasonTextId = reasonTextId;
        this.harmTextId = harmTextId;
        state = ObjectionState.OPEN;
        raisedAt = now;
    }

    /** The objector words it anew; an amendment to the old words no longer counts. */
    void reword(UUID reason, UUID harm) {
        if (state == ObjectionState.AMENDED) {
            become(ObjectionState.OPEN);
        }
        reasonTextId = reason;
        harmTextId = harm;
        amendmentTextId = null;
    }

    /** A facilitator proposes how to meet it. */
    void amend(UUID amendment) {
        become(ObjectionState.AMENDED);
        amendmentTextId = amendment;
    }

    /** The objector says where they stand. */
    void answer(ResolveObjection.Stance stance, Instant now) {
        switch (stance) {
            case AGREE -> settle(ObjectionState.RESOLVED, now);
            case KEEP -> become(ObjectionState.OPEN);
            case WITHDRAW -> settle(ObjectionState.WITHDRAWN, now);
        }
    }

    /** Its round has ended. */
    void leaveUnresolved(Instant now) {
        settle(ObjectionState.UNRESOLVED, now);
    }

    private void settle(ObjectionState target, Instant now) {
        become(target);
        settledAt = now;
    }

    private void become(ObjectionState target) {
        if (!state.canBecome(target)) {
            throw new RuleViolation(DecisionProblem.OBJECTION_SETTLED, state + " cannot become " + target);
        }
        state = target;
    }

    UUID id() {
        return id;
    }

    UUID decisionId() {
        return decisionId;
    }

    UUID actorId() {
        return actorId;
    }

    int round() {
        return round;
    }

    ObjectionState state() {
        return state;
    }

    UUID reasonTextId() {
        return reasonTextId;
    }

    UUID harmTextId() {
        return harmTextId;
    }

    @Nullable
    UUID amendmentTextId() {
        return amendmentTextId;
    }
}
