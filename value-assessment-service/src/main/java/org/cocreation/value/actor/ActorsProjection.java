package org.cocreation.value.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.ActorRegistered;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.contracts.ActorEvent.OfWholeActor;
import org.cocreation.contracts.Affiliation;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;
import org.jspecify.annotations.Nullable;

/** Keeps the replica of actors up to date; an erased actor leaves no row. */
@ApplicationScoped
class ActorsProjection implements EventHandler.BulkProjection {

    private static final String SAVE = """
            insert into actor (generation, id, login_key, sector, lay, affected_groups, state)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (generation, id) do update set
                login_key = excluded.login_key, sector = excluded.sector, lay = excluded.lay,
                affected_groups = excluded.affected_groups, state = excluded.state""";
    private static final String FORGET_AFFILIATIONS =
            "delete from actor_affiliation where generation = ? and actor_id = any (?)";
    private static final String FORGET = "delete from actor where generation = ? and id = any (?)";
    private static final String AFFILIATE = """
            insert into actor_affiliation (generation, actor_id, organisation_id, starts_on, ends_on)
            values (?, ?, ?, ?, ?)""";

    private final DataSource database;

    ActorsProjection(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "actors";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ActorRegistered.class, ActorUpdated.class, ActorErased.class);
    }

    @Override
    public void applyAll(List<Received> events, int generation) {
        Map<UUID, OfWholeActor> latest = new LinkedHashMap<>();
        Set<UUID> changed = new HashSet<>();
        for (Received event : events) {
            if (event.data() instanceof OfWholeActor actor) {
                latest.put(actor.actorId(), actor);
            } else {
                latest.remove(event.data().subject());
            }
            // Newcomers have no affiliations that would have to be replaced.
            if (!(event.data() instanceof ActorRegistered)) {
                changed.add(event.data().subject());
            }
        }
        Set<UUID> erased = new HashSet<>(changed);
        erased.removeAll(latest.keySet());
        try (Connection connection = database.getConnection()) {
            delete(connection, FORGET, generation, erased);
            save(connection, generation, latest);
            delete(connection, FORGET_AFFILIATIONS, generation, changed);
            affiliate(connection, generation, latest);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot update the replica of actors", e);
        }
    }

    @Override
    public void clear(int generation) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from actor where generation = ?")) {
            delete.setInt(1, generation);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot clear the replica of actors", e);
        }
    }

    private static void save(Connection connection, int generation, Map<UUID, OfWholeActor> actors)
            throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            for (Map.Entry<UUID, OfWholeActor> entry : actors.entrySet()) {
                OfWholeActor actor = entry.getValue();
                save.setInt(1, generation);
                save.setObject(2, entry.getKey());
                save.setString(3, actor.loginKey());
                save.setString(4, actor.sector().name());
                save.setBoolean(5, actor.lay());
                save.setArray(
                        6,
                        connection.createArrayOf("text", actor.affectedGroups().toArray()));
                save.setString(7, actor.state());
                save.addBatch();
            }
            save.executeBatch();
        }
    }

    private static void affiliate(Connection connection, int generation, Map<UUID, OfWholeActor> actors)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(AFFILIATE)) {
            for (Map.Entry<UUID, OfWholeActor> entry : actors.entrySet()) {
                for (Affiliation affiliation : entry.getValue().affiliations()) {
                    insert.setInt(1, generation);
                    insert.setObject(2, entry.getKey());
                    insert.setObject(3, affiliation.organisationId());
                    insert.setDate(4, date(affiliation.from()));
                    insert.setDate(5, date(affiliation.to()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void delete(Connection connection, String sql, int generation, Set<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, generation);
            delete.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
