package org.cocreation.actor.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.cocreation.actor.actor.ActorProblem;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.arena.ArenaProblem;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What people do with invitations and applications. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class InvitationService {

    private final Invitations invitations;
    private final Actors actors;
    private final KnownArenas arenas;
    private final ArenaRights rights;
    private final Caller caller;
    private final EventLog events;
    private final InvitationConfig config;
    private final Event<PlaceMayBeFree> placeMayBeFree;
    private final InstantSource clock;
    private final Ids ids;

    InvitationService(
            Invitations invitations,
            Actors actors,
            KnownArenas arenas,
            ArenaRights rights,
            Caller caller,
            EventLog events,
            InvitationConfig config,
            Event<PlaceMayBeFree> placeMayBeFree,
            InstantSource clock,
            Ids ids) {
        this.invitations = invitations;
        this.actors = actors;
        this.arenas = arenas;
        this.rights = rights;
        this.caller = caller;
        this.events = events;
        this.config = config;
        this.placeMayBeFree = placeMayBeFree;
        this.clock = clock;
        this.ids = ids;
    }

    InvitationView send(SendInvitation command) {
        if (command.reason() == InvitationReason.APPLIED || command.reason() == InvitationReason.DRAWN) {
            throw RuleViolation.invalid(
                    "/reason", "not-given-by-people", "must be RELEVANT, AFFECTED, BOTH or APPOINTED");
        }
        KnownArena arena = arenas.get(command.arenaId());
        return send(arena, command, rights.convenerOrAuthoriser(arena));
    }

    /** Invites somebody from an arena's list; whoever asks for that has been let in before. */
    public InvitationView fromList(
            KnownArena arena, UUID actorId, SeatRole role, InvitationReason reason, @Nullable Instant expiresAt) {
        SendInvitation command = new SendInvitation(arena.id(), actorId, role, reason, expiresAt);
        return send(arena, command, caller.findActorId().orElse(null));
    }

    private InvitationView send(KnownArena arena, SendInvitation command, @Nullable UUID sender) {
        checkSeat(arena, command.actorId(), command.seatRole());
        Instant now = clock.instant();
        Invitation invitation =
                Invitation.send(ids.next(), command, sender, expiry(arena, command.expiresAt(), now), now);
        invitations.persist(invitation);
        events.append(invitation.sent());
        return invitation.view();
    }

    InvitationView apply(Apply command) {
        UUID applicant = caller.actorId();
        KnownArena arena = arenas.get(command.arenaId());
        checkSeat(arena, applicant, command.seatRole());
        Invitation application = Invitation.apply(ids.next(), command, applicant, clock.instant());
        invitations.persist(application);
        events.append(application.applied());
        return application.view();
    }

    InvitationView appoint(UUID id) {
        Invitation application = application(id);
        KnownArena arena = arenas.get(application.arenaId());
        UUID authoriser = rights.authoriser(arena);
        if (!arena.admits()) {
            throw new RuleViolation(ArenaProblem.ARENA_NOT_ADMITTING, "arena " + arena.id() + " is " + arena.state());
        }
        Instant now = clock.instant();
        events.append(application.appoint(authoriser, expiry(arena, null, now), now));
        return application.view();
    }

    InvitationView reject(UUID id) {
        Invitation application = application(id);
        rights.authoriser(arenas.get(application.arenaId()));
        if (application.state() != InvitationState.APPLIED) {
            throw new RuleViolation(
                    InvitationProblem.INVITATION_MOVE_NOT_ALLOWED,
                    "only an application can be rejected, this is " + application.state());
        }
        events.append(application.close(ClosedReason.NOT_SELECTED, clock.instant()));
        return application.view();
    }

    InvitationView accept(UUID id) {
        Invitation invitation = own(id);
        events.append(invitation.accept(actors.get(invitation.actorId()), clock.instant()));
        return invitation.view();
    }

    /** The actor declines an invitation, takes back an application, or does not want to wait for a seat any longer. */
    InvitationView decline(UUID id) {
        Invitation invitation = own(id);
        if (invitation.waits()) {
            invitation.stopWaiting();
            invitations.flush();
            return invitation.view();
        }
        if (invitation.state() == InvitationState.ACCEPTED) {
            throw new RuleViolation(
                    InvitationProblem.INVITATION_MOVE_NOT_ALLOWED, "it was accepted; leave the arena instead");
        }
        events.append(invitation.close(ClosedReason.DECLINED, clock.instant()));
        placeMayBeFree.fire(new PlaceMayBeFree(invitation.arenaId()));
        return invitation.view();
    }

    private Invitation application(UUID id) {
        Invitation application = invitations.get(id);
        if (application.initiative() != Initiative.SELF) {
            throw Invitations.notFound(id);
        }
        return application;
    }

    private Invitation own(UUID id) {
        Invitation invitation = invitations.get(id);
        if (!invitation.actorId().equals(caller.actorId())) {
            if (rights.seesAll(arenas.find(invitation.arenaId()))) {
                throw new RuleViolation(InvitationProblem.INVITATION_NOT_YOURS, "invitation " + id);
            }
            throw Invitations.notFound(id);
        }
        return invitation;
    }

    private void checkSeat(KnownArena arena, UUID actorId, SeatRole role) {
        if (!arena.admits()) {
            throw new RuleViolation(ArenaProblem.ARENA_NOT_ADMITTING, "arena " + arena.id() + " is " + arena.state());
        }
        if (!arena.seatRoles().contains(role.name())) {
            throw new RuleViolation(ArenaProblem.SEAT_ROLE_NOT_PLANNED, "the plan has " + arena.seatRoles());
        }
        actors.findByIdOptional(actorId)
                .orElseThrow(() -> new RuleViolation(ActorProblem.ACTOR_NOT_FOUND, "no actor " + actorId))
                .checkActive();
        if (arenas.seats(arena.id(), actorId)) {
            throw new RuleViolation(ArenaProblem.ALREADY_SEATED, "actor " + actorId + " in arena " + arena.id());
        }
        if (invitations.openFor(actorId, arena.id())) {
            throw new RuleViolation(
                    InvitationProblem.OPEN_INVITATION_EXISTS, "actor " + actorId + " in arena " + arena.id());
        }
    }

    private Instant expiry(KnownArena arena, @Nullable Instant wanted, Instant now) {
        if (wanted != null && !wanted.isAfter(now)) {
            throw RuleViolation.invalid("/expiresAt", "in-the-past", "must be in the future");
        }
        Instant expiry = wanted == null ? now.plus(config.validity()) : wanted;
        return arena.noLaterThanItForms(expiry);
    }
}
