package org.cocreation.actor.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.authority.AuthorityService;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;

/** Who may bring people into an arena. */
@ApplicationScoped
class ArenaRights {

    private final AuthorityService authorities;
    private final Caller caller;

    ArenaRights(AuthorityService authorities, Caller caller) {
        this.authorities = authorities;
        this.caller = caller;
    }

    /** The caller, who must have convened the arena or be its authoriser. */
    UUID convenerOrAuthoriser(KnownArena arena) {
        UUID actor = caller.actorId();
        if (!actor.equals(arena.convenerId()) && !authorities.mayCompose(actor, arena.jurisdictions())) {
            throw new RuleViolation(
                    InvitationProblem.NOT_CONVENER_OR_AUTHORISER, "actor " + actor + " in arena " + arena.id());
        }
        return actor;
    }

    /** The caller, who must be authoriser of the arena. */
    UUID authoriser(KnownArena arena) {
        UUID actor = caller.actorId();
        if (!authorities.mayCompose(actor, arena.jurisdictions())) {
            throw new RuleViolation(
                    InvitationProblem.NOT_AUTHORISER_OF_ARENA, "actor " + actor + " in arena " + arena.id());
        }
        return actor;
    }

    /** Whether the caller sees everybody's invitations to an arena. */
    boolean seesAll(Optional<KnownArena> arena) {
        if (caller.hasRole("steward")) {
            return true;
        }
        Optional<UUID> actor = caller.findActorId();
        return arena.isPresent()
                && actor.isPresent()
                && (actor.get().equals(arena.get().convenerId())
                        || authorities.mayCompose(actor.get(), arena.get().jurisdictions()));
    }
}
