package org.cocreation.kit.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;
import org.cocreation.kit.event.EventLog;

/** Counts erasures in a projection and answers each with an event. */
@ApplicationScoped
public class ActorNotes implements EventHandler.Projection {

    /** Subjects whose handling fails for good, or refers to something unknown. */
    public static final Set<UUID> POISON = ConcurrentHashMap.newKeySet();

    public static final Set<UUID> UNKNOWN = ConcurrentHashMap.newKeySet();

    private final DataSource database;

    ActorNotes(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ActorEvent.ActorErased.class);
    }

    @Override
    public void apply(Received event, int generation) {
        if (POISON.contains(event.key())) {
            throw new IllegalArgumentException("poison");
        }
        if (UNKNOWN.contains(event.key())) {
            throw new UnknownReference(event.key());
        }
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into note_seen values (?, ?, 1)
                        on conflict (generation, id) do update set times = note_seen.times + 1""")) {
            upsert.setInt(1, generation);
            upsert.setObject(2, event.key());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void clear(int generation) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from note_seen where generation = ?")) {
            delete.setInt(1, generation);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often an erasure was counted in the live generation. */
    public static int times(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select times from note_seen where id = ?
                and generation = (select live_generation from projection where name = 'notes')""")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    @ApplicationScoped
    static class Answer implements EventHandler.Reaction {

        private final EventLog log;

        Answer(EventLog log) {
            this.log = log;
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return Set.of(ActorEvent.ActorErased.class);
        }

        @Override
        public void on(Received event) {
            log.append(new ArenaEvent.ArenaErasureConfirmed(event.key()));
        }
    }
}
