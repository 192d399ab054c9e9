package org.cocreation.arena.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ActorEvent.AuthorityRecognised;
import org.cocreation.contracts.ActorEvent.AuthorityWithdrawn;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.Money;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Keeps the replica of recognised authorities. */
@ApplicationScoped
class AuthoritiesProjection implements EventHandler.Projection {

    private final Database database;

    AuthoritiesProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "authorities";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AuthorityRecognised.class, AuthorityWithdrawn.class);
    }

    @Override
    public void apply(Received event, int generation) {
        if (event.data() instanceof AuthorityRecognised recognised) {
            Money ceiling = recognised.budgetCeiling();
            database.change(
                    """
                    insert into known_authority
                        (generation, id, actor_id, decision_types, jurisdictions, ceiling_amount, ceiling_currency, held_by,
                         term_ends, withdrawn)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)
                    on conflict (generation, id) do nothing""",
                    generation,
                    recognised.authorityId(),
                    recognised.actorId(),
                    recognised.decisionTypes(),
                    recognised.jurisdictions(),
                    ceiling == null ? null : ceiling.amount(),
                    ceiling == null ? null : ceiling.currency(),
                    recognised.heldBy(),
                    recognised.termEnds());
        } else if (event.data() instanceof AuthorityWithdrawn withdrawn) {
            database.change(
                    "update known_authority set withdrawn = true where generation = ? and id = ?",
                    generation,
                    withdrawn.authorityId());
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from known_authority where generation = ?", generation);
    }
}
