package org.cocreation.actor.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;

/** Invites those who came too late for a seat as soon as one of their role is free, in the order in which they came. */
@ApplicationScoped
@Transactional
public class WaitingListService {

    private final Invitations invitations;
    private final KnownArenas arenas;
    private final EventLog events;
    private final InvitationConfig config;
    private final InstantSource clock;
    private final Ids ids;

    WaitingListService(
            Invitations invitations,
            KnownArenas arenas,
            EventLog events,
            InvitationConfig config,
            InstantSource clock,
            Ids ids) {
        this.invitations = invitations;
        this.arenas = arenas;
        this.events = events;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether anybody waits for a seat in an arena. */
    public boolean anybodyWaits(UUID arenaId) {
        return invitations.anybodyWaits(arenaId);
    }

    /** Invites as many of those who wait as there are free seats of their roles. */
    public void inviteNext(KnownArena arena, Map<SeatRole, Integer> freeSeats) {
        Instant now = clock.instant();
        Instant expires = arena.noLaterThanItForms(now.plus(config.validity()));
        freeSeats.forEach((role, free) -> {
            List<Invitation> next = free > 0 ? invitations.takeWaiting(arena.id(), role, free) : List.of();
            next.forEach(waiting -> invite(waiting, expires, now));
        });
    }

    private void invite(Invitation waiting, Instant expires, Instant now) {
        waiting.stopWaiting();
        if (arenas.seats(waiting.arenaId(), waiting.actorId())
                || invitations.openFor(waiting.actorId(), waiting.arenaId())) {
            return;
        }
        Invitation invitation = waiting.again(ids.next(), expires, now);
        invitations.persist(invitation);
        events.append(invitation.sent());
    }
}
