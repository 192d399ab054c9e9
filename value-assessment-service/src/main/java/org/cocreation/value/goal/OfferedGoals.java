package org.cocreation.value.goal;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.cocreation.kit.http.Cursors;

/** The goals that alliances offer to arenas. */
@ApplicationScoped
public class OfferedGoals {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String TO_ARENA = """
            from alliance_arena a
            join shared_goal g on g.generation = a.generation and g.alliance_id = a.alliance_id
            where a.generation = (select live_generation from projection where name = 'joint-goals') and a.arena_id = ?
            """;

    private final Database database;
    private final ObjectMapper json;

    OfferedGoals(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those of some goals that are offered to an arena. */
    public Set<UUID> offered(UUID arenaId, Collection<UUID> goals) {
        return goals.isEmpty()
                ? Set.of()
                : database
                        .list(
                                "select g.id " + TO_ARENA + " and g.id = any(?::uuid[])",
                                row -> id(row, "id"),
                                arenaId,
                                goals)
                        .stream()
                        .collect(Collectors.toSet());
    }

    List<OfferedGoal> page(UUID arenaId, Cursors.Start start) {
        return database.list(
                "select g.id, g.alliance_id, g.endorsements::text as endorsements, g.shared_at " + TO_ARENA
                        + " and g.id > ? order by g.id limit ?",
                this::goal,
                arenaId,
                start.first() ? FIRST : UUID.fromString(start.after().get(0)),
                start.fetch());
    }

    private OfferedGoal goal(ResultSet row) throws SQLException {
        UUID alliance = id(row, "alliance_id");
        return new OfferedGoal(
                id(row, "id"),
                alliance,
                "/v1/alliances/" + alliance + "/goals",
                endorsements(row.getString("endorsements")),
                Objects.requireNonNull(instant(row, "shared_at")));
    }

    private Map<Sector, Integer> endorsements(String stored) {
        try {
            return new TreeMap<>(json.readValue(stored, new TypeReference<Map<Sector, Integer>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the endorsements of a goal cannot be read", e);
        }
    }
}
