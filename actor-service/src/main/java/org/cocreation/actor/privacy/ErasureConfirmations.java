package org.cocreation.actor.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.actor.actor.ActorState;
import org.cocreation.contracts.ArenaEvent.ArenaErasureConfirmed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.ValueAssessmentEvent.ValueErasureConfirmed;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Remembers which services have confirmed that they hold nothing any more about an erased actor. */
@ApplicationScoped
class ErasureConfirmations implements EventHandler.Reaction {

    private static final String ARENA_SERVICE = "arena-service";
    private static final String VALUE_SERVICE = "value-assessment-service";
    private static final List<String> SERVICES = List.of(ARENA_SERVICE, VALUE_SERVICE);

    private final Database database;

    ErasureConfirmations(Database database) {
        this.database = database;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ArenaErasureConfirmed.class, ValueErasureConfirmed.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ArenaErasureConfirmed confirmed) {
            remember(confirmed.actorId(), ARENA_SERVICE, event);
        } else if (event.data() instanceof ValueErasureConfirmed confirmed) {
            remember(confirmed.actorId(), VALUE_SERVICE, event);
        }
    }

    /** How far the erasure of an actor has come. */
    ErasureView of(Actor actor) {
        boolean erased = actor.state() == ActorState.ERASED;
        List<ErasureView.Confirmation> confirmed = database.list(
                "select service, confirmed_at from erasure_confirmation where actor_id = ? order by service",
                row -> new ErasureView.Confirmation(
                        row.getString(1), row.getTimestamp(2).toInstant()),
                actor.id());
        List<String> pending = SERVICES.stream()
                .filter(service -> erased
                        && confirmed.stream().noneMatch(one -> one.service().equals(service)))
                .toList();
        return new ErasureView(actor.id(), erased, confirmed, pending);
    }

    private void remember(UUID actorId, String service, Received event) {
        database.change("""
                insert into erasure_confirmation (actor_id, service, confirmed_at)
                select id, ?, ? from actor where id = ?
                on conflict do nothing""", service, event.time(), actorId);
    }
}
