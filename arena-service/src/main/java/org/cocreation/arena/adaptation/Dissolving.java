package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.Adaptation;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.DissolveReason;
import org.cocreation.arena.arena.Grounds;
import org.cocreation.arena.proposal.OpenProposals;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Ends the work of an arena. What is open is set aside, or handed over to another arena of the same facilitator. What an authority owes an
 * answer to stays as it is: the authority owes it to the public, too.
 */
@ApplicationScoped
class Dissolving {

    private final Succession succession;
    private final Ending ending;
    private final OpenProposals proposals;
    private final Handover handover;
    private final EventLog events;

    Dissolving(Succession succession, Ending ending, OpenProposals proposals, Handover handover, EventLog events) {
        this.succession = succession;
        this.ending = ending;
        this.proposals = proposals;
        this.handover = handover;
        this.events = events;
    }

    Adaptation dissolve(Arena arena, DissolveReason reason, @Nullable Arena heir, Grounds grounds, Instant now) {
        WorkCounts work = ending.work(arena.id());
        if (heir == null) {
            events.append(proposals.setAsideAll(arena.id(), grounds.reason(), now));
            return ending.end(arena, AdaptationKind.DISSOLVE, reason, List.of(), work, grounds, now);
        }
        if (heir.id().equals(arena.id()) || heir.state().ended() || !heir.facilitatedBy(grounds.by())) {
            throw RuleViolation.invalid(
                    "/handOverTo", "not-possible", "must be another arena that lives and that the caller facilitates");
        }
        List<UUID> successors = List.of(heir.id());
        handover.moveAll(arena.id(), heir.id(), now);
        Adaptation kept = ending.end(arena, AdaptationKind.DISSOLVE, reason, successors, work, grounds, now);
        succession.link(arena, heir.id(), AdaptationKind.DISSOLVE);
        return kept;
    }
}
