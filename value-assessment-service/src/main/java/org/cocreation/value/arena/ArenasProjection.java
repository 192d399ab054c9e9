package org.cocreation.value.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.kit.event.EventHandler;

/** Keeps the replica of arenas and their seats up to date. An arena that has ended stays: failed formations count like successes. */
@ApplicationScoped
class ArenasProjection implements EventHandler.Projection {

    private static final String CONVENED = """
            insert into arena (generation, id, challenge_id, convener_id, affected_groups, state, convened_at)
            values (?, ?, ?, ?, ?, 'CONVENING', ?)
            on conflict (generation, id) do nothing""";
    private static final String FORMED =
            "update arena set state = 'FORMED', formed_at = ? where generation = ? and id = ?";
    private static final String LAPSED =
            "update arena set state = 'LAPSED', lapsed_at = ? where generation = ? and id = ?";
    private static final String DISSOLVED =
            "update arena set state = 'DISSOLVED', dissolved_at = ? where generation = ? and id = ?";
    private static final String STATE = "update arena set state = ? where generation = ? and id = ?";
    private static final String JOINED = """
            insert into seat
                (generation, id, arena_id, actor_id, role, functions, voting, lay, affected_groups, joined_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (generation, id) do nothing""";
    private static final String LEFT = "update seat set left_at = ? where generation = ? and id = ?";
    private static final String FUNCTIONS = "update seat set functions = ? where generation = ? and id = ?";

    private final DataSource database;

    ArenasProjection(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "arenas";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                ArenaConvened.class,
                ActorJoinedArena.class,
                ActorLeftArena.class,
                ArenaAdapted.class,
                ArenaFormed.class,
                ArenaLapsed.class,
                ArenaDissolved.class);
    }

    @Override
    public void apply(Received event, int generation) {
        try (Connection connection = database.getConnection()) {
            if (event.data() instanceof ArenaConvened convened) {
                convened(connection, generation, convened, Timestamp.from(event.time()));
            } else if (event.data() instanceof ActorJoinedArena joined) {
                joined(connection, generation, joined, Timestamp.from(event.time()));
            } else if (event.data() instanceof ActorLeftArena left) {
                mark(connection, LEFT, Timestamp.from(event.time()), generation, left.seatId());
            } else if (event.data() instanceof ArenaAdapted adapted) {
                adapted(connection, generation, adapted);
            } else if (event.data() instanceof ArenaFormed formed) {
                mark(connection, FORMED, Timestamp.from(formed.formedAt()), generation, formed.arenaId());
            } else if (event.data() instanceof ArenaLapsed lapsed) {
                mark(connection, LAPSED, Timestamp.from(lapsed.lapsedAt()), generation, lapsed.arenaId());
            } else if (event.data() instanceof ArenaDissolved dissolved) {
                mark(connection, DISSOLVED, Timestamp.from(dissolved.dissolvedAt()), generation, dissolved.arenaId());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot update the replica of arenas", e);
        }
    }

    @Override
    public void clear(int generation) {
        try (Connection connection = database.getConnection();
                PreparedStatement seats = connection.prepareStatement("delete from seat where generation = ?");
                PreparedStatement arenas = connection.prepareStatement("delete from arena where generation = ?")) {
            seats.setInt(1, generation);
            seats.executeUpdate();
            arenas.setInt(1, generation);
            arenas.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot clear the replica of arenas", e);
        }
    }

    private static void convened(Connection connection, int generation, ArenaConvened convened, Timestamp at)
            throws SQLException {
        Object[] groups =
                convened.affectedGroups().stream().map(AffectedGroup::code).toArray();
        try (PreparedStatement insert = connection.prepareStatement(CONVENED)) {
            insert.setInt(1, generation);
            insert.setObject(2, convened.arenaId());
            insert.setObject(3, convened.challengeId());
            insert.setObject(4, convened.convenerId());
            insert.setArray(5, connection.createArrayOf("text", groups));
            insert.setTimestamp(6, at);
            insert.executeUpdate();
        }
    }

    private static void joined(Connection connection, int generation, ActorJoinedArena joined, Timestamp at)
            throws SQLException {
        Object[] functions = joined.functions().stream().map(Enum::name).toArray();
        try (PreparedStatement insert = connection.prepareStatement(JOINED)) {
            insert.setInt(1, generation);
            insert.setObject(2, joined.seatId());
            insert.setObject(3, joined.arenaId());
            insert.setObject(4, joined.actorId());
            insert.setString(5, joined.role().name());
            insert.setArray(6, connection.createArrayOf("text", functions));
            insert.setBoolean(7, joined.voting());
            insert.setBoolean(8, joined.lay());
            insert.setArray(
                    9, connection.createArrayOf("text", joined.affectedGroups().toArray()));
            insert.setTimestamp(10, at);
            insert.executeUpdate();
        }
    }

    private static void adapted(Connection connection, int generation, ArenaAdapted adapted) throws SQLException {
        switch (adapted.kind()) {
            case "PAUSE" -> state(connection, "PAUSED", generation, adapted.arenaId());
            case "RESUME" -> state(connection, "FORMED", generation, adapted.arenaId());
            default -> functions(connection, generation, adapted);
        }
    }

    private static void state(Connection connection, String state, int generation, UUID arenaId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STATE)) {
            update.setString(1, state);
            update.setInt(2, generation);
            update.setObject(3, arenaId);
            update.executeUpdate();
        }
    }

    private static void functions(Connection connection, int generation, ArenaAdapted adapted) throws SQLException {
        if (adapted.seatId() == null || adapted.functions() == null) {
            return;
        }
        Object[] functions = adapted.functions().stream().map(Enum::name).toArray();
        try (PreparedStatement update = connection.prepareStatement(FUNCTIONS)) {
            update.setArray(1, connection.createArrayOf("text", functions));
            update.setInt(2, generation);
            update.setObject(3, adapted.seatId());
            update.executeUpdate();
        }
    }

    private static void mark(Connection connection, String sql, Timestamp at, int generation, UUID id)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, at);
            update.setInt(2, generation);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }
}
