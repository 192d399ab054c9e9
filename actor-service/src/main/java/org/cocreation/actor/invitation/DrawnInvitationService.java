package org.cocreation.actor.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.actor.actor.ActorState;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;

/** Invites people on whom the lot fell. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class DrawnInvitationService {

    private final Invitations invitations;
    private final Actors actors;
    private final KnownArenas arenas;
    private final EventLog events;
    private final InvitationConfig config;
    private final Ids ids;

    DrawnInvitationService(
            Invitations invitations,
            Actors actors,
            KnownArenas arenas,
            EventLog events,
            InvitationConfig config,
            Ids ids) {
        this.invitations = invitations;
        this.actors = actors;
        this.arenas = arenas;
        this.events = events;
        this.config = config;
        this.ids = ids;
    }

    /** Invites an actor, or sends its application; empty when it was erased, sits in the arena or is invited already. */
    public Optional<UUID> invite(KnownArena arena, UUID actorId, SeatRole role, Instant now) {
        if (arenas.seats(arena.id(), actorId)
                || actors.count("id = ?1 and state = ?2", actorId, ActorState.ACTIVE) == 0) {
            return Optional.empty();
        }
        Instant usual = now.plus(config.validity());
        Instant expires = arena.convening() && usual.isAfter(arena.formBy()) ? arena.formBy() : usual;
        Optional<Invitation> open =
                invitations.openOfIn(actorId, arena.id()).stream().findFirst();
        if (open.isPresent()) {
            if (open.get().state() != InvitationState.APPLIED) {
                return Optional.empty();
            }
            events.append(open.get().draw(expires, now));
            invitations.flush();
            return Optional.of(open.get().id());
        }
        Invitation invitation = Invitation.sendDrawn(ids.next(), arena.id(), actorId, role, expires, now);
        invitations.persistAndFlush(invitation);
        events.append(invitation.sent());
        return Optional.of(invitation.id());
    }
}
