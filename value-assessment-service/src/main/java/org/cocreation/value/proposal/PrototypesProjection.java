package org.cocreation.value.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
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
class PrototypesProjection implements EventHandler.Projection {

    private static final String WORKED_ON = """
            insert into known_proposal (generation, id, arena_id, version, ended) values (?, ?, ?, ?, false)
            on conflict (generation, id) do update set
                arena_id = excluded.arena_id, version = greatest(known_proposal.version, excluded.version), ended = false""";
    private static final String ENDED = "update known_proposal set ended = true where generation = ? and id = ?";
    private static final String BUILT = """
            insert into known_prototype (generation, id, proposal_id, version) values (?, ?, ?, ?)
            on conflict (generation, id) do nothing""";
    private static final String MOVED =
            "update known_proposal set arena_id = ? where generation = ? and arena_id = ? and id = any(?)";
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
    public void apply(Received event, int generation) {
        if (event.data() instanceof ProposalSubmitted submitted) {
            workedOn(generation, submitted.proposalId(), submitted.arenaId(), submitted.version());
        } else if (event.data() instanceof ProposalIterated iterated) {
            workedOn(generation, iterated.proposalId(), iterated.arenaId(), iterated.toVersion());
        } else if (event.data() instanceof ProposalPrototyped built) {
            workedOn(generation, built.proposalId(), built.arenaId(), built.version());
            database.change(BUILT, generation, built.prototypeId(), built.proposalId(), built.version());
        } else if (event.data() instanceof ProposalSetAside aside) {
            database.change(ENDED, generation, aside.proposalId());
        } else if (event.data() instanceof ProposalAdopted adopted) {
            database.change(ENDED, generation, adopted.proposalId());
        } else if (event.data() instanceof ProposalRejected rejected) {
            database.change(ENDED, generation, rejected.proposalId());
        } else if (event.data() instanceof ArenaSplit split) {
            split.successors()
                    .forEach(successor -> database.change(
                            MOVED, successor.arenaId(), generation, split.arenaId(), successor.proposalIds()));
        } else if (event.data() instanceof ArenaDissolved dissolved
                && !dissolved.reason().equals("SPLIT")) {
            dissolved.successorIds().stream()
                    .findFirst()
                    .ifPresent(successor -> database.change(ALL_MOVED, successor, generation, dissolved.arenaId()));
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from known_prototype where generation = ?", generation);
        database.change("delete from known_proposal where generation = ?", generation);
    }

    private void workedOn(int generation, UUID proposal, UUID arena, int version) {
        database.change(WORKED_ON, generation, proposal, arena, version);
    }
}
