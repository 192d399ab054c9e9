package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about how an arena works: its sessions, tasks, moves of leadership and bulletins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface WorkEvent extends ArenaEvent {

    UUID arenaId();

    @Override
    default UUID key() {
        return arenaId();
    }

    /** A fact about a session. */
    sealed interface OfSession extends WorkEvent {

        UUID sessionId();

        @Override
        default UUID subject() {
            return sessionId();
        }

        @Override
        default String path() {
            return "/v1/sessions/" + sessionId();
        }
    }

    /** A fact about a governance task. */
    sealed interface OfTask extends WorkEvent {

        UUID taskId();

        @Override
        default UUID subject() {
            return taskId();
        }

        @Override
        default String path() {
            return "/v1/tasks/" + taskId();
        }
    }

    /** Also published when the plan changes; the last one holds. */
    @EventType(name = "session-planned", says = "A session of an arena has a time and a setting.")
    record SessionPlanned(
            UUID arenaId,
            UUID sessionId,
            Instant startsAt,
            Instant endsAt,
            String setting,
            @Nullable String link) implements OfSession {}

    /** Counts who came by seat role; who they were stays with the arena. */
    @EventType(name = "session-held", says = "A session of an arena took place.")
    record SessionHeld(
            UUID arenaId,
            UUID sessionId,
            Instant heldAt,
            int minutes,
            Map<SeatRole, Integer> attendeesByRole,
            String setting)
            implements OfSession {}

    @EventType(name = "session-cancelled", says = "A planned session of an arena will not take place.")
    record SessionCancelled(
            UUID arenaId,
            UUID sessionId,
            Instant startsAt,
            Instant endsAt,
            String setting,
            @Nullable String link) implements OfSession {}

    /** The purpose is DEFINE, AUTHORISE or PRODUCE; the engagement GUIDED, COMMISSIONED or COMMITTED. */
    @EventType(name = "governance-task-commissioned", says = "An actor was asked to do something for an arena.")
    record GovernanceTaskCommissioned(
            UUID arenaId,
            UUID taskId,
            String purpose,
            String engagement,
            boolean openEnded,
            UUID assigneeActorId,
            @Nullable LocalDate dueOn)
            implements OfTask {}

    @EventType(name = "governance-task-accepted", says = "The actor who was asked took a task on.")
    record GovernanceTaskAccepted(UUID arenaId, UUID taskId, UUID assigneeActorId) implements OfTask {}

    /** The state is DONE or DECLINED. */
    @EventType(name = "governance-task-closed", says = "A task of an arena was done, or declined.")
    record GovernanceTaskClosed(UUID arenaId, UUID taskId, UUID assigneeActorId, String state) implements OfTask {}

    /** The tool is CONVENE, FRAME, FACILITATE, MEDIATE, BROKER, INSPIRE or CATALYSE. A move changes nothing else. */
    @EventType(name = "leadership-exercised", says = "Somebody led by a soft tool of leadership.")
    record LeadershipExercised(UUID arenaId, UUID moveId, UUID byActorId, String tool, int targetCount)
            implements WorkEvent {

        @Override
        public UUID subject() {
            return arenaId;
        }

        @Override
        public String path() {
            return "/v1/arenas/" + arenaId;
        }
    }

    /** Of the front stage only. The text stays behind the {@code dataref}; the references are the recorded facts that it rests on. */
    @EventType(
            name = "bulletin-published",
            says = "An arena told the public something, with the facts that it rests on.")
    record BulletinPublished(UUID arenaId, UUID bulletinId, List<SubjectReference> references) implements WorkEvent {

        @Override
        public UUID subject() {
            return bulletinId;
        }

        @Override
        public String path() {
            return "/v1/bulletins/" + bulletinId;
        }
    }
}
