package org.cocreation.arena.work.session;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.arena.Setting;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.WorkEvent.SessionCancelled;
import org.cocreation.contracts.WorkEvent.SessionHeld;
import org.cocreation.contracts.WorkEvent.SessionPlanned;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of an arena, in a room, from afar, or both. It is planned, may change until it takes place, and is then held or cancelled,
 * once. People also meet without a plan: such a session is recorded as held from the beginning.
 */
@Entity
@Table(name = "session")
class Session {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "arena_id", updatable = false)
    private UUID arenaId;

    private String title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private Setting setting;

    private @Nullable String place;
    private @Nullable String link;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> agenda;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Column(name = "planned_by", updatable = false)
    private UUID plannedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    private @Nullable Integer minutes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> attendees;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "attendees_by_role")
    private Map<SeatRole, Integer> attendeesByRole;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @SuppressWarnings("NullAway.Init")
    protected Session() {} // for Hibernate

    private Session(UUID id, UUID arenaId, SessionPlan plan, UUID by, Instant now) {
        this.id = id;
        this.arenaId = arenaId;
        title = plan.title();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        setting = plan.setting();
        place = plan.place();
        link = plan.link();
        agenda = plan.points();
        state = SessionState.PLANNED;
        plannedBy = by;
        changedAt = now;
        attendees = List.of();
        attendeesByRole = Map.of();
    }

    /** Plans a session that is to come. */
    static Session plan(UUID id, UUID arenaId, SessionPlan plan, UUID by, Instant now) {
        refuse(plan.faultsOfPlan(now));
        return new Session(id, arenaId, plan, by, now);
    }

    /** Begins the record of a session that took place without a plan; it still has to be held. */
    static Session unplanned(UUID id, UUID arenaId, SessionPlan plan, UUID by, Instant now) {
        refuse(plan.faultsOfTime());
        return new Session(id, arenaId, plan, by, now);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }

    /** What the world is told of the plan. */
    SessionPlanned planned() {
        return new SessionPlanned(arenaId, id, startsAt, endsAt, setting.name(), link);
    }

    /** Changes the plan; empty when the new one says the same. */
    Optional<SessionPlanned> change(SessionPlan plan, Instant now) {
        if (state != SessionState.PLANNED) {
            throw notPlanned();
        }
        refuse(plan.faultsOfPlan(now));
        if (plan.sameAs(plan())) {
            return Optional.empty();
        }
        title = plan.title();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        setting = plan.setting();
        place = plan.place();
        link = plan.link();
        agenda = plan.points();
        changedAt = now;
        return Optional.of(planned());
    }

    /**
     * It took place.
     *
     * @param seats roles of those attendees who held a seat
     * @param pointer where the report stands in the request, for faults
     */
    SessionHeld hold(HoldSession report, Map<UUID, SeatRole> seats, String pointer, Instant now) {
        refuse(faults(report, seats, pointer, now));
        become(SessionState.HELD, now);
        Map<SeatRole, Integer> byRole = new EnumMap<>(SeatRole.class);
        seats.forEach((actor, role) -> byRole.merge(role, 1, Integer::sum));
        heldAt = report.heldAt();
        minutes = report.minutes();
        attendees = List.copyOf(seats.keySet());
        attendeesByRole = byRole;
        return new SessionHeld(arenaId, id, report.heldAt(), report.minutes(), byRole, setting.name());
    }

    private static List<Fault> faults(HoldSession report, Map<UUID, SeatRole> seats, String pointer, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (report.heldAt().isAfter(now)) {
            faults.add(Fault.at(pointer + "/heldAt", "in-the-future", "must not be in the future"));
        }
        for (int i = 0; i < report.attendees().size(); i++) {
            if (!seats.containsKey(report.attendees().get(i))) {
                faults.add(Fault.at(pointer + "/attendees/" + i, "no-seat", "holds no seat in the arena"));
            }
        }
        return faults;
    }

    /** It will not take place. */
    SessionCancelled cancel(String reason, Instant now) {
        become(SessionState.CANCELLED, now);
        cancelReason = reason;
        return new SessionCancelled(arenaId, id, startsAt, endsAt, setting.name(), link);
    }

    private void become(SessionState target, Instant now) {
        if (!state.canBecome(target)) {
            throw notPlanned();
        }
        state = target;
        changedAt = now;
    }

    private RuleViolation notPlanned() {
        return new RuleViolation(SessionProblem.SESSION_NOT_PLANNED, "the session is " + state);
    }

    SessionPlan plan() {
        return new SessionPlan(title, startsAt, endsAt, setting, place, link, agenda);
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

    Instant startsAt() {
        return startsAt;
    }

    List<UUID> attendees() {
        return attendees;
    }

    SessionView view() {
        boolean held = state == SessionState.HELD;
        return new SessionView(
                id,
                arenaId,
                title,
                startsAt,
                endsAt,
                setting,
                place,
                link,
                agenda,
                state,
                plannedBy,
                changedAt,
                heldAt,
                minutes,
                held ? attendeesByRole : null,
                cancelReason);
    }

    /** The session as calendars show it: at the time at which it really took place, where that is known. */
    CalendarEntry entry(String arenaName) {
        Instant from = startsAt;
        Instant until = endsAt;
        if (heldAt != null && minutes != null) {
            from = heldAt;
            until = heldAt.plus(Duration.ofMinutes(minutes));
        }
        boolean cancelled = state == SessionState.CANCELLED;
        return new CalendarEntry(id, version, changedAt, cancelled, from, until, title, arenaName, place, link, agenda);
    }
}
