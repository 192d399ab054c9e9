package org.cocreation.actor.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.contracts.ArenaEvent.ArenaErasureConfirmed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.ValueAssessmentEvent.ValueErasureConfirmed;
import org.cocreation.kit.event.EventHandler;

/** Remembers which services have confirmed that they hold nothing any more about an erased actor. */
@ApplicationScoped
class ErasureConfirmations implements EventHandler.Reaction {

    private final DataSource database;

    ErasureConfirmations(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ArenaErasureConfirmed.class, ValueErasureConfirmed.class);
    }

    @Override
    public void on(Received event) {
        if (event.data() instanceof ArenaErasureConfirmed confirmed) {
            remember(confirmed.actorId(), "arena-service", event);
        } else if (event.data() instanceof ValueErasureConfirmed confirmed) {
            remember(confirmed.actorId(), "value-assessment-service", event);
        }
    }

    private void remember(UUID actorId, String service, Received event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into erasure_confirmation (actor_id, service, confirmed_at)
                        select id, ?, ? from actor where id = ?
                        on conflict do nothing""")) {
            insert.setString(1, service);
            insert.setTimestamp(2, Timestamp.from(event.time()));
            insert.setObject(3, actorId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot remember a confirmation", e);
        }
    }
}
