package org.cocreation.actor.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
    private final InvitationConfig config;
    private final Event<PlaceMayBeFree> placeMayBeFree;
    private final InstantSource clock;

    InvitationSettlementService(
            Invitations invitations,
            EventLog events,
            InvitationConfig config,
            Event<PlaceMayBeFree> placeMayBeFree,
            InstantSource clock) {
        this.invitations = invitations;
        this.events = events;
        this.config = config;
        this.placeMayBeFree = placeMayBeFree;
        this.clock = clock;
    }

    int closeExpired(Instant now) {
        List<Invitation> expired = invitations.takeExpired(now, BATCH);
        close(expired, invitation -> ClosedReason.EXPIRED, now);
        expired.stream()
                .map(Invitation::arenaId)
                .distinct()
                .map(PlaceMayBeFree::new)
                .forEach(placeMayBeFree::fire);
        return expired.size();
    }

    int remind(Instant now) {
        List<Invitation> unanswered = invitations.takeToRemind(now, now.plus(config.remindBefore()), BATCH);
        events.append(
                unanswered.stream().map(invitation -> invitation.remind(now)).toList());
        return unanswered.size();
    }

    void seatRefused(UUID invitationId, boolean full) {
        Instant now = clock.instant();
        invitations
                .findByIdOptional(invitationId)
                .flatMap(invitation -> full
                        ? invitation.refusedForWantOfSeats(now)
                        : invitation.closeIfOpen(ClosedReason.REFUSED, now))
                .ifPresent(events::append);
    }

    void seated(UUID actorId, UUID arenaId) {
        close(invitations.openOfIn(actorId, arenaId), invitation -> ClosedReason.REFUSED, clock.instant());
        invitations.waitingOf(actorId).stream()
                .filter(invitation -> invitation.arenaId().equals(arenaId))
                .forEach(Invitation::stopWaiting);
    }

    void arenaGone(UUID arenaId) {
        close(invitations.openIn(arenaId), invitation -> ClosedReason.ARENA_GONE, clock.instant());
        invitations.waitingIn(arenaId).forEach(Invitation::stopWaiting);
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
        invitations.waitingOf(actorId).forEach(Invitation::stopWaiting);
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
