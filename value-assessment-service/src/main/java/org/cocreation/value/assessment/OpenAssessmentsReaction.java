package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ArenaEvent.ArenaSplit;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.DecisionEvent.DecisionOpened;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;
import org.cocreation.value.arena.KnownArena;
import org.cocreation.value.arena.KnownArenas;
import org.cocreation.value.arena.StakeholderGroup;

/**
 * Opens assessments when arenas form, prototypes appear, decisions open and proposals are adopted, lets them follow their proposal to another arena, and gives them up when the
 * arena is no more.
 */
@ApplicationScoped
class OpenAssessmentsReaction implements EventHandler.Reaction {

    private final AssessmentOpeningService service;
    private final KnownArenas arenas;

    OpenAssessmentsReaction(AssessmentOpeningService service, KnownArenas arenas) {
        this.service = service;
        this.arenas = arenas;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                ArenaFormed.class,
                ProposalPrototyped.class,
                DecisionOpened.class,
                ProposalAdopted.class,
                ArenaLapsed.class,
                ArenaSplit.class,
                ArenaDissolved.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ArenaFormed formed) {
            service.openBaseline(formed.arenaId(), groupsOf(formed));
        } else if (event.data() instanceof ProposalPrototyped prototyped) {
            service.openPrototype(prototyped, known(prototyped.arenaId()));
        } else if (event.data() instanceof DecisionOpened decision) {
            service.openDecision(decision, known(decision.arenaId()));
        } else if (event.data() instanceof ProposalAdopted adopted) {
            service.openOutcome(adopted, known(adopted.arenaId()));
        } else if (event.data() instanceof ArenaLapsed lapsed) {
            service.abandonAll(lapsed.arenaId());
        } else if (event.data() instanceof ArenaSplit split) {
            split.successors()
                    .forEach(
                            successor -> service.follow(split.arenaId(), successor.proposalIds(), successor.arenaId()));
        } else if (event.data() instanceof ArenaDissolved dissolved) {
            dissolved(dissolved);
        }
    }

    /** A split has said before which proposal went where; otherwise what was open went to the one successor, if there is one. */
    private void dissolved(ArenaDissolved dissolved) {
        if (!dissolved.reason().equals("SPLIT")) {
            dissolved.successorIds().stream()
                    .findFirst()
                    .ifPresent(successor -> service.followAll(dissolved.arenaId(), successor));
        }
        service.abandonAll(dissolved.arenaId());
    }

    private Collection<String> groupsOf(ArenaFormed formed) {
        Set<String> groups = new TreeSet<>();
        formed.seats().byRole().forEach((role, seats) -> {
            if (seats > 0) {
                groups.add(StakeholderGroup.role(role));
            }
        });
        known(formed.arenaId()).affectedGroups().forEach(code -> groups.add(StakeholderGroup.affected(code)));
        return groups;
    }

    private KnownArena known(UUID arenaId) {
        return arenas.find(arenaId).orElseThrow(() -> new EventHandler.UnknownReference(arenaId));
    }
}
