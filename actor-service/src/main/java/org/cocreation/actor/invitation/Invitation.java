package org.cocreation.actor.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.contracts.ActorEvent.ApplicationMade;
import org.cocreation.contracts.ActorEvent.InvitationAccepted;
import org.cocreation.contracts.ActorEvent.InvitationClosed;
import org.cocreation.contracts.ActorEvent.InvitationReminded;
import org.cocreation.contracts.ActorEvent.InvitationSent;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * An actor's way to a seat in an arena. Either the arena's people send it, or the actor applies and an authoriser of the arena
 * appoints, which sends it. The actor is reminded once, and accepts or declines before it expires; after acceptance the arena gives the
 * seat or refuses it. Who is refused because the arena is full waits for the next seat.
 */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID arenaId;
    private UUID actorId;

    @Enumerated(EnumType.STRING)
    private SeatRole seatRole;

    @Enumerated(EnumType.STRING)
    private Initiative initiative;

    @Enumerated(EnumType.STRING)
    private InvitationReason reason;

    private Instant madeAt;
    private @Nullable Instant sentAt;
    private @Nullable UUID sentBy;
    private @Nullable Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosedReason closedReason;

    private @Nullable Instant settledAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant waitingSince;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {} // for Hibernate

    private Invitation(
            UUID id,
            UUID arenaId,
            UUID actorId,
            SeatRole seatRole,
            Initiative initiative,
            InvitationReason reason,
            InvitationState state,
            Instant now) {
        this.id = id;
        this.arenaId = arenaId;
        this.actorId = actorId;
        this.seatRole = seatRole;
        this.initiative = initiative;
        this.reason = reason;
        this.state = state;
        this.madeAt = now;
    }

    /** An invitation on the initiative of the arena's people. */
    static Invitation send(UUID id, SendInvitation command, @Nullable UUID sender, Instant expiresAt, Instant now) {
        Invitation invitation = new Invitation(
                id,
                command.arenaId(),
                command.actorId(),
                command.seatRole(),
                Initiative.PLATFORM,
                command.reason(),
                InvitationState.SENT,
                now);
        invitation.dispatched(sender, expiresAt, now);
        return invitation;
    }

    /** An invitation by lot; nobody sends it. */
    static Invitation sendDrawn(
            UUID id, UUID arenaId, UUID actorId, SeatRole seatRole, Instant expiresAt, Instant now) {
        Invitation invitation = new Invitation(
                id, arenaId, actorId, seatRole, Initiative.PLATFORM, InvitationReason.DRAWN, InvitationState.SENT, now);
        invitation.dispatched(null, expiresAt, now);
        return invitation;
    }

    /** An application of the actor itself. */
    static Invitation apply(UUID id, Apply command, UUID actorId, Instant now) {
        return new Invitation(
                id,
                command.arenaId(),
                actorId,
                command.seatRole(),
                Initiative.SELF,
                InvitationReason.APPLIED,
                InvitationState.APPLIED,
                now);
    }

    ApplicationMade applied() {
        return new ApplicationMade(arenaId, id, actorId, seatRole);
    }

    InvitationSent sent() {
        return new InvitationSent(
                arenaId,
                id,
                actorId,
                seatRole,
                initiative.name(),
                reason.name(),
                expiresAt == null ? madeAt : expiresAt);
    }

    /** An authoriser of the arena chose this applicant. */
    InvitationSent appoint(UUID authoriser, Instant expires, Instant now) {
        if (state != InvitationState.APPLIED) {
            throw new RuleViolation(
                    InvitationProblem.INVITATION_MOVE_NOT_ALLOWED,
                    "only an application can be appointed, this is " + state);
        }
        become(InvitationState.SENT);
        reason = InvitationReason.APPOINTED;
        dispatched(authoriser, expires, now);
        return sent();
    }

    /** The lot fell on this applicant. */
    InvitationSent draw(Instant expires, Instant now) {
        if (state != InvitationState.APPLIED) {
            throw new RuleViolation(
                    InvitationProblem.INVITATION_MOVE_NOT_ALLOWED,
                    "only an application can be drawn, this is " + state);
        }
        become(InvitationState.SENT);
        reason = InvitationReason.DRAWN;
        dispatched(null, expires, now);
        return sent();
    }

    /** AC2: only while SENT and before it expires, whatever the clock job has done so far. */
    InvitationAccepted accept(Actor actor, Instant now) {
        if (state == InvitationState.SENT && expiresAt != null && !expiresAt.isAfter(now)) {
            throw new RuleViolation(InvitationProblem.INVITATION_EXPIRED, "it expired at " + expiresAt);
        }
        become(InvitationState.ACCEPTED);
        settledAt = now;
        return new InvitationAccepted(
                arenaId, id, actorId, seatRole, actor.sector(), actor.domain(), actor.lay(), actor.affectedGroups());
    }

    /** Ends it without a seat. */
    InvitationClosed close(ClosedReason why, Instant now) {
        become(InvitationState.CLOSED);
        closedReason = why;
        settledAt = now;
        return new InvitationClosed(arenaId, id, actorId, why.name());
    }

    /** Ends it without a seat unless it has ended already. */
    Optional<InvitationClosed> closeIfOpen(ClosedReason why, Instant now) {
        return state.canBecome(InvitationState.CLOSED) ? Optional.of(close(why, now)) : Optional.empty();
    }

    /** The arena was full: closed, but first in line when a seat becomes free. Empty when it was closed before. */
    Optional<InvitationClosed> refusedForWantOfSeats(Instant now) {
        Optional<InvitationClosed> closed = closeIfOpen(ClosedReason.REFUSED, now);
        if (closed.isPresent()) {
            waitingSince = now;
        }
        return closed;
    }

    /** The next invitation of somebody who waited: the same seat, for the same reason. */
    Invitation again(UUID newId, Instant expires, Instant now) {
        Invitation next = new Invitation(
                newId, arenaId, actorId, seatRole, Initiative.PLATFORM, reason, InvitationState.SENT, now);
        next.dispatched(null, expires, now);
        return next;
    }

    void stopWaiting() {
        waitingSince = null;
    }

    boolean waits() {
        return waitingSince != null;
    }

    /** Reminds the actor, who has not answered yet. */
    InvitationReminded remind(Instant now) {
        remindedAt = now;
        return new InvitationReminded(arenaId, id, actorId, expiresAt == null ? now : expiresAt);
    }

    private void dispatched(@Nullable UUID sender, Instant expires, Instant now) {
        sentBy = sender;
        sentAt = now;
        expiresAt = expires;
    }

    private void become(InvitationState target) {
        if (!state.canBecome(target)) {
            throw new RuleViolation(InvitationProblem.INVITATION_MOVE_NOT_ALLOWED, state + " cannot become " + target);
        }
        state = target;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID arenaId() {
        return arenaId;
    }

    UUID actorId() {
        return actorId;
    }

    SeatRole seatRole() {
        return seatRole;
    }

    Initiative initiative() {
        return initiative;
    }

    InvitationState state() {
        return state;
    }

    InvitationView view() {
        return new InvitationView(
                id,
                version,
                arenaId,
                actorId,
                seatRole,
                initiative,
                reason,
                madeAt,
                sentAt,
                sentBy,
                expiresAt,
                state,
                closedReason,
                settledAt,
                remindedAt,
                waitingSince);
    }
}
