package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.cocreation.arena.proposal.OpenProposals;
import org.cocreation.database.Database;

/**
 * Brings open proposals to the arena that takes them over, with their tests and what was said about them, so that its people can answer
 * it. Decisions stay in the record of the arena that took them.
 */
@ApplicationScoped
class Handover {

    private final OpenProposals proposals;
    private final Database database;

    Handover(OpenProposals proposals, Database database) {
        this.proposals = proposals;
        this.database = database;
    }

    /** Everything that is open in an arena goes to another. */
    void moveAll(UUID from, UUID to, Instant now) {
        move(proposals.beyondIdeas(from), to, now);
        move(proposals.ideas(from), to, now);
    }

    void move(Collection<UUID> proposalIds, UUID to, Instant now) {
        if (!proposalIds.isEmpty()) {
            proposals.move(proposalIds, to, now);
            database.change(
                    "update contribution set arena_id = ?, version = version + 1 where proposal_id = any(?)",
                    to,
                    proposalIds);
        }
    }
}
