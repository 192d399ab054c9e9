package org.cocreation.arena.actor;

import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.OfWholeActor;
import org.cocreation.contracts.Affiliation;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/** All that the replica keeps of an actor, as one event says it. */
record LatestActor(
        UUID id,
        @Nullable String loginKey,
        @Nullable Sector sector,
        @Nullable LeadershipDomain domain,
        @Nullable Level level,
        boolean lay,
        List<String> jurisdictions,
        List<String> affectedGroups,
        String state,
        List<Affiliation> affiliations) {

    /** What a registration, a change or else an erasure says. */
    static LatestActor of(DomainEvent event) {
        if (event instanceof OfWholeActor actor) {
            return new LatestActor(
                    actor.actorId(),
                    actor.loginKey(),
                    actor.sector(),
                    actor.domain(),
                    actor.level(),
                    actor.lay(),
                    actor.jurisdictions(),
                    actor.affectedGroups(),
                    actor.state(),
                    actor.affiliations());
        }
        return new LatestActor(
                event.subject(), null, null, null, null, false, List.of(), List.of(), "ERASED", List.of());
    }
}
