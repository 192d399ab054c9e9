package org.cocreation.actor.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cocreation.kit.event.EventLog;

/** What time, arenas and erasure do to invitations. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class InvitationSettlementService {

    private static final int BATCH = 100;

    private final Invitations invitations;
    private final EventLog events;
    private final InstantSource clock;

    InvitationSettlementService(Invitations invitations, EventLog events, InstantSource clock) {
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    int closeExpired(Instant now) {
        List<Invitation> expired = invitations.takeExpired(now, BATCH);
        close(expired, invitation -> ClosedReason.EXPIRED, now);
        return expired.size();
    }

    void seatRefused(UUID invitationId) {
        invitations
                .findByIdOptional(invitationId)
                .flatMap(invitation -> invitation.closeIfOpen(ClosedReason.REFUSED, clock.instant()))
                .ifPresent(events::append);
    }

    void seated(UUID actorId, UUID arenaId) {
        close(invitations.openOfIn(actorId, arenaId), invitation -> ClosedReason.REFUSED, clock.instant());
    }

    void arenaGone(UUID arenaId) {
        close(invitations.openIn(arenaId), invitation -> ClosedReason.ARENA_GONE, clock.instant());
    }

    /** The arena has the people it needs: who was asked comes too late, who applied was not chosen. */
    void arenaFull(UUID arenaId) {
        close(
                invitations.openIn(arenaId),
                invitation -> invitation.state() == InvitationState.APPLIED
                        ? ClosedReason.NOT_SELECTED
                        : ClosedReason.ARENA_GONE,
                clock.instant());
    }

    /** Closes what is open of a person who is erased. */
    public void closeAllOf(UUID actorId) {
        close(invitations.unsettledOf(actorId), invitation -> ClosedReason.ACTOR_ERASED, clock.instant());
    }

    /** All invitations and applications of an actor, in the order in which they were made. */
    public List<InvitationView> of(UUID actorId) {
        return invitations.allOf(actorId).stream().map(Invitation::view).toList();
    }

    private void close(Collection<Invitation> open, Function<Invitation, ClosedReason> why, Instant now) {
        events.append(open.stream()
                .map(invitation -> invitation.close(why.apply(invitation), now))
                .toList());
    }
}
