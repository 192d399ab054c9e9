package org.cocreation.arena.work.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.WorkEvent.GovernanceTaskAccepted;
import org.cocreation.contracts.WorkEvent.GovernanceTaskClosed;
import org.cocreation.contracts.WorkEvent.GovernanceTaskCommissioned;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Something that one seat holder is asked to do for the arena. The assignee takes it on or declines; what was commissioned is done only
 * after it was accepted, and what is committed rests on a commitment of the assignee. Nobody is assigned a task in any other way.
 */
@Entity
@Table(name = "governance_task")
class GovernanceTask {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "arena_id", updatable = false)
    private UUID arenaId;

    @Column(updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Engagement engagement;

    @Column(name = "open_ended", updatable = false)
    private boolean openEnded;

    @Column(name = "assignee_actor_id", updatable = false)
    private UUID assigneeActorId;

    @Column(name = "due_on", updatable = false)
    private @Nullable LocalDate dueOn;

    @Column(name = "commitment_id", updatable = false)
    private @Nullable UUID commitmentId;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(name = "commissioned_by", updatable = false)
    private UUID commissionedBy;

    @Column(name = "commissioned_at", updatable = false)
    private Instant commissionedAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected GovernanceTask() {} // for Hibernate

    private GovernanceTask(UUID id, UUID arenaId, CommissionTask command, UUID by, Instant now) {
        this.id = id;
        this.arenaId = arenaId;
        title = command.title();
        purpose = command.purpose();
        engagement = command.engagement();
        openEnded = Boolean.TRUE.equals(command.openEnded());
        assigneeActorId = command.assigneeActorId();
        dueOn = command.dueOn();
        commitmentId = command.commitmentId();
        state = TaskState.OPEN;
        commissionedBy = by;
        commissionedAt = now;
    }

    /**
     * Asks somebody to do something.
     *
     * @param assigneeSeated whether the assignee holds a seat in the arena
     * @param promised whether the commitment, if one is named, is an active one of the assignee to this arena
     */
    static GovernanceTask commission(
            UUID id,
            UUID arenaId,
            CommissionTask command,
            boolean assigneeSeated,
            boolean promised,
            UUID by,
            Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (!assigneeSeated) {
            faults.add(Fault.at("/assigneeActorId", "no-seat", "holds no seat in the arena"));
        }
        if (command.engagement() == Engagement.COMMITTED && command.commitmentId() == null) {
            faults.add(Fault.at("/commitmentId", "not-null", "a committed task rests on a commitment"));
        }
        if (command.commitmentId() != null && !promised) {
            faults.add(
                    Fault.at("/commitmentId", "unknown", "must be an active commitment of the assignee to this arena"));
        }
        LocalDate due = command.dueOn();
        if (due != null && due.isBefore(now.atZone(ZoneOffset.UTC).toLocalDate())) {
            faults.add(Fault.at("/dueOn", "in-the-past", "must be today or later"));
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return new GovernanceTask(id, arenaId, command, by, now);
    }

    /** What the world is told when somebody is asked. */
    GovernanceTaskCommissioned commissioned() {
        return new GovernanceTaskCommissioned(
                arenaId, id, purpose.name(), engagement.name(), openEnded, assigneeActorId, dueOn);
    }

    /** The assignee takes it on. */
    GovernanceTaskAccepted accept(UUID by, Instant now) {
        requireAssignee(by);
        become(TaskState.ACCEPTED);
        acceptedAt = now;
        return new GovernanceTaskAccepted(arenaId, id, assigneeActorId);
    }

    /** It is done, as the assignee says or a facilitator confirms. */
    GovernanceTaskClosed done(UUID by, boolean facilitator, Instant now) {
        if (!facilitator) {
            requireAssignee(by);
        }
        return close(TaskState.DONE, now);
    }

    /** The assignee will not do it, or not any more. */
    GovernanceTaskClosed decline(UUID by, Instant now) {
        requireAssignee(by);
        return close(TaskState.DECLINED, now);
    }

    private GovernanceTaskClosed close(TaskState target, Instant now) {
        become(target);
        closedAt = now;
        return new GovernanceTaskClosed(arenaId, id, assigneeActorId, target.name());
    }

    private void requireAssignee(UUID by) {
        if (!assigneeActorId.equals(by)) {
            throw new RuleViolation(TaskProblem.NOT_THE_ASSIGNEE, "somebody else was asked");
        }
    }

    private void become(TaskState target) {
        if (!state.canBecome(target, engagement)) {
            throw new RuleViolation(
                    TaskProblem.TASK_MOVE_NOT_ALLOWED, engagement + " " + state + " cannot become " + target);
        }
        state = target;
    }

    UUID id() {
        return id;
    }

    UUID arenaId() {
        return arenaId;
    }

    long version() {
        return version;
    }

    TaskView view() {
        return new TaskView(
                id,
                arenaId,
                title,
                purpose,
                engagement,
                openEnded,
                assigneeActorId,
                dueOn,
                commitmentId,
                state,
                commissionedBy,
                commissionedAt,
                acceptedAt,
                closedAt);
    }
}
