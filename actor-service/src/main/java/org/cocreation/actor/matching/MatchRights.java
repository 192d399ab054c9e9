package org.cocreation.actor.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.actor.authority.AuthorityService;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;

/** Who sees an arena's list, and who may invite from it. */
@ApplicationScoped
class MatchRights {

    private static final String STEWARD = "steward";

    private final KnownArenas arenas;
    private final AuthorityService authorities;
    private final Caller caller;

    MatchRights(KnownArenas arenas, AuthorityService authorities, Caller caller) {
        this.arenas = arenas;
        this.authorities = authorities;
        this.caller = caller;
    }

    /** Refuses all but the arena's convener, facilitators and authorisers and stewards. */
    KnownArena checkReads(UUID arenaId) {
        KnownArena arena = arenas.get(arenaId);
        if (!caller.hasRole(STEWARD)
                && !invites(arena, caller.actorId())
                && !arenas.hasFunction(arenaId, caller.actorId(), SeatFunction.FACILITATOR)) {
            throw new RuleViolation(
                    MatchProblem.NOT_FOR_MATCHING, "actor " + caller.actorId() + " in arena " + arenaId);
        }
        return arena;
    }

    /** Refuses all but the arena's convener and authorisers and stewards. */
    KnownArena checkInvites(UUID arenaId) {
        KnownArena arena = arenas.get(arenaId);
        if (!caller.hasRole(STEWARD) && !invites(arena, caller.actorId())) {
            throw new RuleViolation(
                    MatchProblem.NOT_FOR_OUTREACH, "actor " + caller.actorId() + " in arena " + arenaId);
        }
        return arena;
    }

    private boolean invites(KnownArena arena, UUID actorId) {
        return actorId.equals(arena.convenerId()) || authorities.mayCompose(actorId, arena.jurisdictions());
    }
}
