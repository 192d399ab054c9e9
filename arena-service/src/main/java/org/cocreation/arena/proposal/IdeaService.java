package org.cocreation.arena.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.arena.importing.Recorded;
import org.cocreation.contracts.ArenaEvent.IdeaShared;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.RuleViolation;

/**
 * Sharing an idea: one read of the arena without a lock, one insert, one event. The arena may close its door in the same moment; the
 * idea that was under way then still counts.
 */
@ApplicationScoped
class IdeaService {

    private final SharedIdeas ideas;
    private final ProposalQuery query;
    private final Standings standings;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    IdeaService(
            SharedIdeas ideas,
            ProposalQuery query,
            Standings standings,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.ideas = ideas;
        this.query = query;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    Recorded<ProposalView> share(UUID arenaId, ShareIdea idea, UUID by) {
        if (idea.externalId() != null) {
            Optional<UUID> known = ideas.find(idea.externalId());
            if (known.isPresent()) {
                return new Recorded<>(query.read(known.get()).view(), false);
            }
        }
        Standing standing = standings.of(arenaId, by).refuseWhenEnded();
        if (!standing.seated() && !standing.admissionOpen()) {
            throw new RuleViolation(ProposalProblem.ARENA_NOT_OPEN, "the caller holds no seat in the arena");
        }
        Instant now = clock.instant();
        UUID id = ids.next();
        ideas.add(id, arenaId, idea, standing.framingVersion(), by, now);
        events.append(new IdeaShared(arenaId, id, idea.title(), idea.derivedFrom(), 1));
        return new Recorded<>(shared(id, arenaId, idea, standing.framingVersion(), by, now), true);
    }

    private static ProposalView shared(
            UUID id, UUID arenaId, ShareIdea idea, int framingVersion, UUID by, Instant now) {
        List<Assumption> changeLogic = Objects.requireNonNullElse(idea.changeLogic(), List.of());
        return new ProposalView(
                id,
                arenaId,
                idea.title(),
                Objects.requireNonNullElse(idea.summary(), ""),
                idea.language(),
                ProposalState.IDEA,
                1,
                framingVersion,
                false,
                false,
                by,
                now,
                null,
                idea.derivedFrom(),
                List.of(new ProposalView.Author(by, "AUTHOR")),
                changeLogic,
                Budget.money(idea.budgetAsked()),
                List.of(),
                List.of(),
                List.of(),
                ProposalView.History.NONE.untested(changeLogic),
                0,
                idea.externalSupport(),
                idea.externalId(),
                null,
                false,
                null,
                null);
    }
}
