package org.cocreation.actor.matching;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;
import org.cocreation.kit.event.EventHandler;
import org.jspecify.annotations.Nullable;

/** Keeps what arenas seek. Whoever recomposes or rescales an arena changes it here, and the next list is another one. */
@ApplicationScoped
class SoughtArenas implements EventHandler.Projection {

    private static final String NAME = "sought-arenas";
    private static final String LIVE = "(select live_generation from projection where name = '" + NAME + "')";
    private static final TypeReference<List<PlannedSeats>> SEAT_PLAN = new TypeReference<>() {};
    private static final TypeReference<List<Need>> NEEDS = new TypeReference<>() {};

    private final Database database;
    private final StoredJson json;

    SoughtArenas(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** What an arena seeks, if it is known here. */
    Optional<SoughtArena> find(UUID id) {
        return database.first(
                """
                select admission_mode, jurisdictions, topics, affected_groups, seat_plan, needs, max_sector_share
                from sought_arena where generation = %s and arena_id = ?""".formatted(LIVE),
                row -> new SoughtArena(
                        id,
                        row.getString("admission_mode"),
                        Database.texts(row, "jurisdictions"),
                        Database.texts(row, "topics"),
                        Database.texts(row, "affected_groups"),
                        json.read(row.getString("seat_plan"), SEAT_PLAN),
                        json.read(row.getString("needs"), NEEDS),
                        row.getDouble("max_sector_share"),
                        seats(id)),
                id);
    }

    private List<SoughtArena.TakenSeat> seats(UUID id) {
        return database.list(
                """
                select actor_id, role, sector, affected_groups from sought_seat
                where generation = %s and arena_id = ? order by actor_id""".formatted(LIVE),
                row -> new SoughtArena.TakenSeat(
                        Database.id(row, "actor_id"),
                        SeatRole.valueOf(row.getString("role")),
                        Sector.valueOf(row.getString("sector")),
                        Database.texts(row, "affected_groups")),
                id);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ArenaConvened.class, ActorJoinedArena.class, ActorLeftArena.class, ArenaAdapted.class);
    }

    @Override
    public void apply(Received event, int generation) {
        DomainEvent data = event.data();
        if (data instanceof ArenaConvened convened) {
            convened(convened, generation);
        } else if (data instanceof ActorJoinedArena joined) {
            joined(joined, generation);
        } else if (data instanceof ActorLeftArena left) {
            database.change(
                    "delete from sought_seat where generation = ? and arena_id = ? and actor_id = ?",
                    generation,
                    left.arenaId(),
                    left.actorId());
        } else if (data instanceof ArenaAdapted adapted) {
            adapted(adapted, generation);
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from sought_seat where generation = ?", generation);
        database.change("delete from sought_arena where generation = ?", generation);
    }

    private void convened(ArenaConvened arena, int generation) {
        database.change(
                """
                insert into sought_arena (generation, arena_id, admission_mode, jurisdictions, topics, affected_groups, seat_plan, needs,
                    max_sector_share)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                on conflict do nothing""",
                generation,
                arena.arenaId(),
                arena.admission().mode(),
                arena.jurisdictions(),
                arena.topics(),
                arena.affectedGroups().stream().map(AffectedGroup::code).toList(),
                json.write(known(arena.seatPlan())),
                json.write(arena.needs()),
                arena.formationPolicy().maxSectorShare());
    }

    private void joined(ActorJoinedArena seat, int generation) {
        database.change(
                """
                insert into sought_seat (generation, arena_id, actor_id, role, sector, affected_groups) values (?, ?, ?, ?, ?, ?)
                on conflict (generation, arena_id, actor_id)
                do update set role = excluded.role, sector = excluded.sector, affected_groups = excluded.affected_groups""", generation, seat.arenaId(), seat.actorId(), seat.role(), seat.sector(), seat.affectedGroups());
    }

    private void adapted(ArenaAdapted adapted, int generation) {
        if (adapted.seatPlan() != null) {
            change("seat_plan = ?::jsonb", json.write(known(adapted.seatPlan())), adapted, generation);
        }
        List<String> needs = adapted.after().get("needs");
        if (needs != null) {
            List<Need> read =
                    needs.stream().map(NeedCode::read).flatMap(Optional::stream).toList();
            change("needs = ?::jsonb", json.write(read), adapted, generation);
        }
        List<String> jurisdictions = adapted.after().get("jurisdictions");
        if (jurisdictions != null) {
            change("jurisdictions = ?", jurisdictions, adapted, generation);
        }
    }

    private void change(String assignment, @Nullable Object value, ArenaAdapted adapted, int generation) {
        database.change(
                "update sought_arena set " + assignment + " where generation = ? and arena_id = ?",
                value,
                generation,
                adapted.arenaId());
    }

    /** A role that this version does not know cannot be filled by it. */
    private static List<PlannedSeats> known(List<PlannedSeats> plan) {
        return plan.stream().filter(line -> Objects.nonNull(line.role())).toList();
    }
}
