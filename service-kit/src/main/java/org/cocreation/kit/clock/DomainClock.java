package org.cocreation.kit.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.cocreation.kit.KitConfig;

/**
 * The clock that aggregates and due jobs live by: system time plus an offset that is kept in the database and can be moved in
 * demonstrations and tests. Plumbing (tokens, idempotency, inbox, metrics) uses system time.
 */
@ApplicationScoped
public class DomainClock implements InstantSource {

    private final DataSource database;
    private final boolean movable;
    private volatile Duration offset = Duration.ZERO;

    DomainClock(DataSource database, KitConfig config) {
        this.database = database;
        this.movable = config.clockMovable();
    }

    /** Now, in microseconds as the database keeps it. */
    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether this installation allows moving the clock. */
    public boolean movable() {
        return movable;
    }

    /** How far the domain clock is ahead of system time. */
    public Duration offset() {
        return offset;
    }

    /** Sets the offset for all replicas of this service; the others follow within a second. */
    public void moveTo(Duration newOffset) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update domain_clock set offset_seconds = ?")) {
            update.setLong(1, newOffset.toSeconds());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot move the clock", e);
        }
        offset = Duration.ofSeconds(newOffset.toSeconds());
    }

    /** Reads the offset that another replica may have set. */
    void refresh() {
        if (!movable) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select offset_seconds from domain_clock")) {
            if (row.next()) {
                offset = Duration.ofSeconds(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the clock", e);
        }
    }
}
