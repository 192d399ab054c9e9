package org.cocreation.value.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.ActorRegistered;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.contracts.Affiliation;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.event.EventHandler;
import org.jspecify.annotations.Nullable;

/** Keeps the replica of actors up to date; an erased actor leaves no row. */
@ApplicationScoped
class ActorsProjection implements EventHandler.Projection {

    private static final String SAVE = """
            insert into actor (generation, id, login_key, sector, lay, affected_groups, state)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (generation, id) do update set
                login_key = excluded.login_key, sector = excluded.sector, lay = excluded.lay,
                affected_groups = excluded.affected_groups, state = excluded.state""";
    private static final String FORGET_AFFILIATIONS =
            "delete from actor_affiliation where generation = ? and actor_id = ?";
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
    public void apply(Received event, int generation) {
        try (Connection connection = database.getConnection()) {
            if (event.data() instanceof ActorRegistered a) {
                save(
                        connection,
                        generation,
                        a.actorId(),
                        a.loginKey(),
                        a.sector(),
                        a.lay(),
                        a.affectedGroups(),
                        a.state());
                affiliate(connection, generation, a.actorId(), a.affiliations());
            } else if (event.data() instanceof ActorUpdated a) {
                save(
                        connection,
                        generation,
                        a.actorId(),
                        a.loginKey(),
                        a.sector(),
                        a.lay(),
                        a.affectedGroups(),
                        a.state());
                affiliate(connection, generation, a.actorId(), a.affiliations());
            } else if (event.data() instanceof ActorErased a) {
                delete(connection, "delete from actor where generation = ? and id = ?", generation, a.actorId());
            }
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

    private static void save(
            Connection connection,
            int generation,
            UUID id,
            @Nullable String loginKey,
            Sector sector,
            boolean lay,
            List<String> affectedGroups,
            String state)
            throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setInt(1, generation);
            save.setObject(2, id);
            save.setString(3, loginKey);
            save.setString(4, sector.name());
            save.setBoolean(5, lay);
            save.setArray(6, connection.createArrayOf("text", affectedGroups.toArray()));
            save.setString(7, state);
            save.executeUpdate();
        }
    }

    private static void affiliate(Connection connection, int generation, UUID id, List<Affiliation> affiliations)
            throws SQLException {
        delete(connection, FORGET_AFFILIATIONS, generation, id);
        try (PreparedStatement insert = connection.prepareStatement(AFFILIATE)) {
            for (Affiliation affiliation : affiliations) {
                insert.setInt(1, generation);
                insert.setObject(2, id);
                insert.setObject(3, affiliation.organisationId());
                insert.setDate(4, date(affiliation.from()));
                insert.setDate(5, date(affiliation.to()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void delete(Connection connection, String sql, int generation, UUID id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, generation);
            delete.setObject(2, id);
            delete.executeUpdate();
        }
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
