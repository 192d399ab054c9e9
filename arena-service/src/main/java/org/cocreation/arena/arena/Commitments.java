package org.cocreation.arena.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** What actors promised to arenas, and how many hours of it. */
@ApplicationScoped
public class Commitments implements EventHandler.Projection {

    private final Database database;

    Commitments(Database database) {
        this.database = database;
    }

    /** Whether an actor has promised something to an arena by this commitment, which is still active. */
    public boolean promised(UUID commitmentId, UUID arenaId, UUID actorId) {
        return database.first("""
                        select 1 from known_commitment
                        where generation = (select live_generation from projection where name = 'commitments')
                          and id = ? and arena_id = ? and actor_id = ? and active""", row -> true, commitmentId, arenaId, actorId).isPresent();
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CommitmentMade.class, CommitmentClosed.class);
    }

    @Override
    public void apply(Received event, int generation) {
        if (event.data() instanceof CommitmentMade made) {
            BigDecimal quantity = made.quantity();
            database.change(
                    """
                    insert into known_commitment (generation, id, arena_id, actor_id, hours, active)
                    values (?, ?, ?, ?, ?, true)
                    on conflict (generation, id) do nothing""",
                    generation,
                    made.commitmentId(),
                    made.arenaId(),
                    made.actorId(),
                    made.kind().equals("TIME") && quantity != null ? quantity : BigDecimal.ZERO);
        } else if (event.data() instanceof CommitmentClosed closed) {
            database.change(
                    "update known_commitment set active = false where generation = ? and id = ?",
                    generation,
                    closed.commitmentId());
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from known_commitment where generation = ?", generation);
    }
}
