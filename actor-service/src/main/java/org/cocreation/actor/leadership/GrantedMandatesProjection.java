package org.cocreation.actor.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cocreation.contracts.ArenaEvent.MandateGranted;
import org.cocreation.contracts.DecisionEvent.DecisionOpened;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Keeps who delegated to arenas, and which decisions rest on it. */
@ApplicationScoped
class GrantedMandatesProjection implements EventHandler.Projection {

    private final Database database;

    GrantedMandatesProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "granted-mandates";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(MandateGranted.class, DecisionOpened.class);
    }

    @Override
    public void apply(Received event, int generation) {
        if (event.data() instanceof MandateGranted granted) {
            database.change("""
                    insert into granted_mandate (generation, mandate_id, grantor_id) values (?, ?, ?)
                    on conflict do nothing""", generation, granted.mandateId(), granted.grantorActorId());
        } else if (event.data() instanceof DecisionOpened opened && opened.mandateId() != null) {
            database.change("""
                    insert into mandate_decision (generation, decision_id, mandate_id) values (?, ?, ?)
                    on conflict do nothing""", generation, opened.decisionId(), opened.mandateId());
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from granted_mandate where generation = ?", generation);
        database.change("delete from mandate_decision where generation = ?", generation);
    }
}
