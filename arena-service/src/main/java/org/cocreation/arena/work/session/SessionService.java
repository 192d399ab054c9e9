package org.cocreation.arena.work.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cocreation.arena.work.SeatHolders;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.jspecify.annotations.Nullable;

/** The use cases on sessions; all of them are for seat holders of an arena that has not ended. */
@ApplicationScoped
class SessionService {

    private final Sessions sessions;
    private final SeatHolders seatHolders;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    SessionService(Sessions sessions, SeatHolders seatHolders, EventLog events, InstantSource clock, Ids ids) {
        this.sessions = sessions;
        this.seatHolders = seatHolders;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    Session plan(UUID arenaId, PlanSession command, UUID by) {
        Instant now = clock.instant();
        seatHolders.require(arenaId, by);
        HoldSession report = command.held();
        if (report == null) {
            Session session = Session.plan(ids.next(), arenaId, command.plan(), by, now);
            sessions.persist(session);
            events.append(session.planned());
            return session;
        }
        Session session = Session.unplanned(ids.next(), arenaId, command.plan(), by, now);
        var held = session.hold(report, seats(arenaId, report), "/held", now);
        sessions.persist(session);
        events.append(held);
        return session;
    }

    Session change(UUID id, @Nullable String ifMatch, UnaryOperator<SessionPlan> patch, UUID by) {
        Session session = sessions.lock(id);
        seatHolders.require(session.arenaId(), by);
        ETag.require(ifMatch, session.version());
        session.change(patch.apply(session.plan()), clock.instant()).ifPresent(events::append);
        return session;
    }

    Session hold(UUID id, @Nullable String ifMatch, HoldSession report, UUID by) {
        Session session = sessions.lock(id);
        seatHolders.require(session.arenaId(), by);
        ETag.check(ifMatch, session.version());
        events.append(session.hold(report, seats(session.arenaId(), report), "", clock.instant()));
        return session;
    }

    Session cancel(UUID id, @Nullable String ifMatch, CancelSession command, UUID by) {
        Session session = sessions.lock(id);
        seatHolders.require(session.arenaId(), by);
        ETag.check(ifMatch, session.version());
        events.append(session.cancel(command.reason(), clock.instant()));
        return session;
    }

    /** An arena has ended: what it still planned will not take place. */
    void cancelAllOf(UUID arenaId) {
        Instant now = clock.instant();
        for (Session session : sessions.toCome(arenaId, now)) {
            events.append(session.cancel("The arena has ended.", now));
        }
    }

    private Map<UUID, SeatRole> seats(UUID arenaId, HoldSession report) {
        return seatHolders.rolesOf(arenaId, List.copyOf(report.attendees()), report.heldAt());
    }
}
