package org.cocreation.value.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.kit.http.Caller;

/** The actors this service has heard of. */
@ApplicationScoped
public class KnownActors implements Caller.Directory {

    private static final String LIVE = "(select live_generation from projection where name = 'actors')";
    private static final String BY_LOGIN =
            "select id from actor where generation = " + LIVE + " and login_key = ? and state = 'ACTIVE'";
    private static final String MAY_ACT = "select 1 from actor_affiliation where generation = " + LIVE + """
             and actor_id = ? and organisation_id = ?
            and (starts_on is null or starts_on <= ?) and (ends_on is null or ends_on >= ?)""";
    private static final String AFFECTED_GROUPS =
            "select unnest(affected_groups) from actor where generation = " + LIVE + " and id = ?";

    private final DataSource database;

    KnownActors(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<UUID> actorOf(String loginKey) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(BY_LOGIN)) {
            query.setString(1, loginKey);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the replica of actors", e);
        }
    }

    @Override
    public boolean mayAct(UUID personId, UUID organisationId, Instant at) {
        var day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(MAY_ACT)) {
            query.setObject(1, personId);
            query.setObject(2, organisationId);
            query.setObject(3, day);
            query.setObject(4, day);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the replica of actors", e);
        }
    }

    /** Codes of the groups by which an actor is affected. */
    public Set<String> affectedGroups(UUID actorId) {
        Set<String> groups = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(AFFECTED_GROUPS)) {
            query.setObject(1, actorId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    groups.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the replica of actors", e);
        }
        return groups;
    }
}
