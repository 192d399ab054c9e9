package org.cocreation.actor.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.kit.event.EventHandler;

/** Keeps the arenas known here up to date. All its events carry the arena as key, so they arrive in the order of its life. */
@ApplicationScoped
class ArenaProjection implements EventHandler.Projection {

    static final String NAME = "arenas";

    private final DataSource database;

    ArenaProjection(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
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
        DomainEvent data = event.data();
        if (data instanceof ArenaConvened convened) {
            convened(convened, generation);
        } else if (data instanceof ActorJoinedArena joined) {
            joined(joined, generation);
        } else if (data instanceof ActorLeftArena left) {
            run(
                    "delete from known_seat where generation = ? and arena_id = ? and actor_id = ?",
                    generation,
                    left.arenaId(),
                    left.actorId());
        } else if (data instanceof ArenaAdapted adapted) {
            adapted(adapted, generation);
        } else if (data instanceof ArenaFormed formed) {
            state("FORMED", formed.arenaId(), generation);
        } else if (data instanceof ArenaLapsed lapsed) {
            state("LAPSED", lapsed.arenaId(), generation);
        } else if (data instanceof ArenaDissolved dissolved) {
            state("DISSOLVED", dissolved.arenaId(), generation);
        }
    }

    @Override
    public void clear(int generation) {
        run("delete from known_seat where generation = ?", generation);
        run("delete from known_arena where generation = ?", generation);
    }

    private void convened(ArenaConvened arena, int generation) {
        run(
                """
            insert into known_arena (generation, arena_id, challenge_id, convener_id, jurisdictions, seat_roles,
                admission_mode, admission_open, state, form_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'CONVENING', ?)
            on conflict do nothing""",
                generation,
                arena.arenaId(),
                arena.challengeId(),
                arena.convenerId(),
                arena.jurisdictions().toArray(String[]::new),
                roles(arena.seatPlan()),
                arena.admission().mode(),
                arena.admission().open(),
                Timestamp.from(arena.formBy()));
    }

    private void joined(ActorJoinedArena seat, int generation) {
        run(
                """
            insert into known_seat (generation, arena_id, actor_id, seat_id, role, functions)
            values (?, ?, ?, ?, ?, ?)
            on conflict (generation, arena_id, actor_id)
            do update set seat_id = excluded.seat_id, role = excluded.role, functions = excluded.functions""",
                generation,
                seat.arenaId(),
                seat.actorId(),
                seat.seatId(),
                seat.role().name(),
                functions(seat.functions()));
    }

    private void adapted(ArenaAdapted adapted, int generation) {
        UUID arena = adapted.arenaId();
        switch (adapted.kind()) {
            case "OPEN" ->
                run(
                        "update known_arena set admission_open = true where generation = ? and arena_id = ?",
                        generation,
                        arena);
            case "CLOSE" ->
                run(
                        "update known_arena set admission_open = false where generation = ? and arena_id = ?",
                        generation,
                        arena);
            case "PAUSE" -> state("PAUSED", arena, generation);
            case "RESUME" -> state("FORMED", arena, generation);
            case "RESCALE" -> rescaled(adapted, generation);
            default -> {}
        }
        if (adapted.functions() != null && adapted.actorId() != null) {
            run(
                    "update known_seat set functions = ? where generation = ? and arena_id = ? and actor_id = ?",
                    functions(adapted.functions()),
                    generation,
                    arena,
                    adapted.actorId());
        }
        if (adapted.seatPlan() != null) {
            run(
                    "update known_arena set seat_roles = ? where generation = ? and arena_id = ?",
                    roles(adapted.seatPlan()),
                    generation,
                    arena);
        }
    }

    private void rescaled(ArenaAdapted adapted, int generation) {
        List<String> jurisdictions = adapted.after().get("jurisdictions");
        if (jurisdictions != null) {
            run(
                    "update known_arena set jurisdictions = ? where generation = ? and arena_id = ?",
                    jurisdictions.toArray(String[]::new),
                    generation,
                    adapted.arenaId());
        }
    }

    private void state(String state, UUID arenaId, int generation) {
        run("update known_arena set state = ? where generation = ? and arena_id = ?", state, generation, arenaId);
    }

    private static String[] roles(List<PlannedSeats> plan) {
        return plan.stream()
                .map(PlannedSeats::role)
                .filter(Objects::nonNull)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static String[] functions(List<SeatFunction> functions) {
        return functions.stream().filter(Objects::nonNull).map(Enum::name).toArray(String[]::new);
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof String[] codes) {
                    statement.setArray(i + 1, connection.createArrayOf("text", codes));
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot update the arenas known here", e);
        }
    }
}
