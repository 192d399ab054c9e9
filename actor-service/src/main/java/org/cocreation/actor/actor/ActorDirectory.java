package org.cocreation.actor.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.kit.http.Caller;

/** Tells which actor a login belongs to and for whom it may act, from this service's own tables. */
@ApplicationScoped
class ActorDirectory implements Caller.Directory {

    private final DataSource database;

    ActorDirectory(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> actorOf(String loginKey) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select id from actor where login_key = ?")) {
            query.setString(1, loginKey);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look up a login", e);
        }
    }

    @Override
    public boolean mayAct(UUID personId, UUID organisationId, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select 1
                        from affiliation join actor organisation on organisation.id = organisation_id
                        where actor_id = ? and organisation_id = ? and may_act and organisation.state = 'ACTIVE'
                          and (valid_from is null or valid_from <= ?) and (valid_to is null or valid_to >= ?)""")) {
            LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
            query.setObject(1, personId);
            query.setObject(2, organisationId);
            query.setObject(3, day);
            query.setObject(4, day);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look up an affiliation", e);
        }
    }
}
