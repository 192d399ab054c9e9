package org.cocreation.value.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The arenas this service has heard of, with their seats. */
@ApplicationScoped
public class KnownArenas {

    private static final Set<String> ENDED = Set.of("LAPSED", "DISSOLVED");
    private static final String ARENA_WITH_SEATS = """
            select a.id, a.convener_id, a.affected_groups, a.state,
                   s.actor_id, s.role, s.functions, s.lay, s.affected_groups as seat_groups, s.left_at
            from arena a left join seat s on s.generation = a.generation and s.arena_id = a.id
            where a.generation = (select live_generation from projection where name = 'arenas') and a.id = ?
            order by s.joined_at, s.id""";

    private final DataSource database;

    KnownArenas(DataSource database) {
        this.database = database;
    }

    /** The arena, or a refusal when it is not known. */
    public KnownArena get(UUID id) {
        return find(id).orElseThrow(() -> new RuleViolation(ArenaProblem.ARENA_NOT_KNOWN, "no arena " + id));
    }

    /** The arena, if it is known. */
    public Optional<KnownArena> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ARENA_WITH_SEATS)) {
            query.setObject(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return read(id, rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the replica of arenas", e);
        }
    }

    private static Optional<KnownArena> read(UUID id, ResultSet rows) throws SQLException {
        @Nullable UUID convener = null;
        boolean ended = false;
        List<String> affectedGroups = List.of();
        List<KnownSeat> seats = new ArrayList<>();
        while (rows.next()) {
            convener = rows.getObject("convener_id", UUID.class);
            ended = ENDED.contains(rows.getString("state"));
            affectedGroups = texts(rows.getArray("affected_groups"));
            UUID actor = rows.getObject("actor_id", UUID.class);
            if (actor != null) {
                seats.add(new KnownSeat(
                        actor,
                        SeatRole.valueOf(rows.getString("role")),
                        functions(rows.getArray("functions")),
                        rows.getBoolean("lay"),
                        texts(rows.getArray("seat_groups")),
                        rows.getTimestamp("left_at") == null));
            }
        }
        return convener == null
                ? Optional.empty()
                : Optional.of(new KnownArena(id, convener, ended, affectedGroups, seats));
    }

    private static Set<SeatFunction> functions(Array array) throws SQLException {
        Set<SeatFunction> functions = EnumSet.noneOf(SeatFunction.class);
        texts(array).forEach(name -> functions.add(SeatFunction.valueOf(name)));
        return functions;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
