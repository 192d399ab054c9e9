package org.cocreation.actor.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.kit.http.RuleViolation;

/** Reads the live generation of the arenas known here. */
@ApplicationScoped
public class KnownArenas {

    private static final String LIVE =
            "(select live_generation from projection where name = '" + ArenaProjection.NAME + "')";

    private final DataSource database;

    KnownArenas(DataSource database) {
        this.database = database;
    }

    /** The arena; refuses when it is not known. */
    public KnownArena get(UUID id) {
        return find(id).orElseThrow(() -> new RuleViolation(ArenaProblem.ARENA_NOT_KNOWN, "no arena " + id));
    }

    /** The arena, if an event about it has arrived. */
    public Optional<KnownArena> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select convener_id, jurisdictions, seat_roles, admission_open, state, form_by
                        from known_arena where generation = %s and arena_id = ?""".formatted(LIVE))) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(read(id, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read an arena", e);
        }
    }

    private static KnownArena read(UUID id, ResultSet row) throws SQLException {
        return new KnownArena(
                id,
                row.getObject(1, UUID.class),
                List.of((String[]) row.getArray(2).getArray()),
                List.of((String[]) row.getArray(3).getArray()),
                row.getBoolean(4),
                row.getString(5),
                row.getTimestamp(6).toInstant());
    }

    /** Whether an actor holds a seat in an arena. */
    public boolean seats(UUID arenaId, UUID actorId) {
        return seatExists(arenaId, actorId, "");
    }

    /** Whether an actor holds a seat with this function in an arena. */
    public boolean hasFunction(UUID arenaId, UUID actorId, SeatFunction function) {
        return seatExists(arenaId, actorId, " and '" + function.name() + "' = any (functions)");
    }

    private boolean seatExists(UUID arenaId, UUID actorId, String condition) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select 1 from known_seat
                        where generation = %s and arena_id = ? and actor_id = ?%s""".formatted(LIVE, condition))) {
            query.setObject(1, arenaId);
            query.setObject(2, actorId);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a seat", e);
        }
    }
}
