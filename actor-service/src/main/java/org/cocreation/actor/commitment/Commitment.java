package org.cocreation.actor.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A promise of an actor to an arena, also of one that holds no seat there. The actor may report that it was kept; a facilitator
 * confirms it. It is released by agreement, when the actor leaves or the arena ends, and lapses when its date passes.
 */
@Entity
@Table(name = "commitment")
class Commitment {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID actorId;
    private UUID arenaId;
    private @Nullable UUID proposalId;
    private @Nullable UUID taskId;
    private @Nullable UUID assetId;

    @Enumerated(EnumType.STRING)
    private CommitmentKind kind;

    private @Nullable BigDecimal quantity;
    private @Nullable String unit;
    private @Nullable Instant dueBy;
    private Instant madeAt;
    private @Nullable Instant fulfilmentReportedAt;

    @Enumerated(EnumType.STRING)
    private CommitmentState state;

    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Commitment() {} // for Hibernate

    Commitment(UUID id, UUID actorId, Commit command, Instant now) {
        List<Fault> faults = command.faults(now);
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        this.id = id;
        this.actorId = actorId;
        this.arenaId = command.arenaId();
        this.proposalId = command.proposalId();
        this.taskId = command.taskId();
        this.assetId = command.assetId();
        this.kind = command.kind();
        this.quantity = command.quantity();
        this.unit = command.unit();
        this.dueBy = command.dueBy();
        this.madeAt = now;
        this.state = CommitmentState.MADE;
    }

    CommitmentMade made(Sector sector) {
        return new CommitmentMade(arenaId, id, actorId, sector, kind.name(), quantity, unit, proposalId, taskId);
    }

    /** The actor says that the promise was kept; a facilitator has yet to confirm it. */
    void reportFulfilled(Instant now) {
        checkOpen(CommitmentState.FULFILLED);
        if (fulfilmentReportedAt == null) {
            fulfilmentReportedAt = now;
        }
    }

    CommitmentClosed close(CommitmentState end, Instant now) {
        checkOpen(end);
        state = end;
        closedAt = now;
        return new CommitmentClosed(arenaId, id, actorId, end.name());
    }

    private void checkOpen(CommitmentState target) {
        if (!state.canBecome(target)) {
            throw new RuleViolation(CommitmentProblem.COMMITMENT_MOVE_NOT_ALLOWED, state + " cannot become " + target);
        }
    }

    UUID id() {
        return id;
    }

    UUID actorId() {
        return actorId;
    }

    UUID arenaId() {
        return arenaId;
    }

    @Nullable
    UUID assetId() {
        return assetId;
    }

    CommitmentState state() {
        return state;
    }

    CommitmentView view() {
        return new CommitmentView(
                id,
                version,
                actorId,
                arenaId,
                proposalId,
                taskId,
                assetId,
                kind,
                quantity,
                unit,
                dueBy,
                madeAt,
                fulfilmentReportedAt,
                state,
                closedAt);
    }
}
