package org.cocreation.value.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaSplit;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.ProposalIterated;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.ArenaEvent.ProposalRejected;
import org.cocreation.contracts.ArenaEvent.ProposalSetAside;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Follows proposals through their versions, to other arenas, and to their end. */
@ApplicationScoped
class PrototypesProjection implements EventHandler.BulkProjection {

    private static final String MOVED =
            "update known_proposal set arena_id = ? where generation = ? and arena_id = ? and id = any(?::uuid[])";
    private static final String ALL_MOVED =
            "update known_proposal set arena_id = ? where generation = ? and arena_id = ? and not ended";

    private final Database database;

    PrototypesProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "prototypes";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                ProposalSubmitted.class,
                ProposalPrototyped.class,
                ProposalIterated.class,
                ProposalSetAside.class,
                ProposalAdopted.class,
                ProposalRejected.class,
                ArenaSplit.class,
                ArenaDissolved.class);
    }

    @Override
    public void applyAll(List<Received> events, int generation) {
        ProposalChanges changes = new ProposalChanges();
        for (Received event : events) {
            if (event.data() instanceof ProposalSubmitted submitted) {
                changes.workedOn(submitted.proposalId(), submitted.arenaId(), submitted.version());
            } else if (event.data() instanceof ProposalIterated iterated) {
                changes.workedOn(iterated.proposalId(), iterated.arenaId(), iterated.toVersion());
            } else if (event.data() instanceof ProposalPrototyped built) {
                changes.built(built);
            } else if (event.data() instanceof ProposalSetAside aside) {
                changes.ended(aside.proposalId());
            } else if (event.data() instanceof ProposalAdopted adopted) {
                changes.ended(adopted.proposalId());
            } else if (event.data() instanceof ProposalRejected rejected) {
                changes.ended(rejected.proposalId());
            } else if (event.data() instanceof ArenaSplit split) {
                changes.keep(database, generation); // those that move are found by where they are
                split.successors()
                        .forEach(successor -> database.change(
                                MOVED, successor.arenaId(), generation, split.arenaId(), successor.proposalIds()));
            } else if (event.data() instanceof ArenaDissolved dissolved
                    && !dissolved.reason().equals("SPLIT")
                    && !dissolved.successorIds().isEmpty()) {
                changes.keep(database, generation);
                database.change(ALL_MOVED, dissolved.successorIds().get(0), generation, dissolved.arenaId());
            }
        }
        changes.keep(database, generation);
    }

    @Override
    public void clear(int generation) {
        database.change("delete from known_prototype where generation = ?", generation);
        database.change("delete from known_proposal where generation = ?", generation);
    }
}
