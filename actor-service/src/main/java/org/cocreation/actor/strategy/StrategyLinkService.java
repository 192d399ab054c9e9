package org.cocreation.actor.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.actor.actor.ActorKind;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;

/** What organisations do with links to their strategies. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class StrategyLinkService {

    private final StrategyLinks links;
    private final Actors actors;
    private final KnownArenas arenas;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    StrategyLinkService(
            StrategyLinks links,
            Actors actors,
            KnownArenas arenas,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.links = links;
        this.actors = actors;
        this.arenas = arenas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** Ties an arena or a topic to a strategy; an arena that has ended too, since its results live on. */
    StrategyLink link(UUID actorId, LinkStrategy command) {
        Actor actor = actors.get(actorId);
        if (!caller.actorId().equals(actorId)) {
            throw new RuleViolation(StrategyProblem.STRATEGY_NOT_YOURS, "actor " + actorId + " is not the caller");
        }
        if (actor.kind() != ActorKind.ORGANISATION) {
            throw new RuleViolation(
                    StrategyProblem.STRATEGY_OF_ORGANISATIONS_ONLY, "actor " + actorId + " is a " + actor.kind());
        }
        actor.checkActive();
        StrategyLink link = StrategyLink.of(ids.next(), actorId, command, clock.instant());
        if (link.arenaId() != null) {
            arenas.get(link.arenaId());
        }
        links.add(link);
        events.append(link.linked());
        return link;
    }
}
