package org.cocreation.arena.work.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.cocreation.arena.arena.Commitments;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.arena.work.SeatHolders;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.jspecify.annotations.Nullable;

/** The use cases on governance tasks; all of them are for seat holders of an arena that has not ended. */
@ApplicationScoped
class TaskService {

    private final GovernanceTasks tasks;
    private final SeatHolders seatHolders;
    private final Standings standings;
    private final Commitments commitments;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    TaskService(
            GovernanceTasks tasks,
            SeatHolders seatHolders,
            Standings standings,
            Commitments commitments,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.tasks = tasks;
        this.seatHolders = seatHolders;
        this.standings = standings;
        this.commitments = commitments;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    GovernanceTask commission(UUID arenaId, CommissionTask command, UUID by) {
        Instant now = clock.instant();
        seatHolders.require(arenaId, by);
        UUID assignee = command.assigneeActorId();
        UUID commitment = command.commitmentId();
        GovernanceTask task = GovernanceTask.commission(
                ids.next(),
                arenaId,
                command,
                standings.of(arenaId, assignee).seated(),
                commitment != null && commitments.promised(commitment, arenaId, assignee),
                by,
                now);
        tasks.persist(task);
        events.append(task.commissioned());
        return task;
    }

    GovernanceTask accept(UUID id, @Nullable String ifMatch, UUID by) {
        GovernanceTask task = tasks.lock(id);
        seatHolders.require(task.arenaId(), by);
        ETag.check(ifMatch, task.version());
        events.append(task.accept(by, clock.instant()));
        return task;
    }

    GovernanceTask done(UUID id, @Nullable String ifMatch, UUID by) {
        GovernanceTask task = tasks.lock(id);
        Standing standing = seatHolders.require(task.arenaId(), by);
        ETag.check(ifMatch, task.version());
        events.append(task.done(by, standing.facilitates(), clock.instant()));
        return task;
    }

    GovernanceTask decline(UUID id, @Nullable String ifMatch, UUID by) {
        GovernanceTask task = tasks.lock(id);
        seatHolders.require(task.arenaId(), by);
        ETag.check(ifMatch, task.version());
        events.append(task.decline(by, clock.instant()));
        return task;
    }
}
