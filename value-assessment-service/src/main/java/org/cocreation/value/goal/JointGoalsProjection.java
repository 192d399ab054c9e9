package org.cocreation.value.goal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.AllianceEvent.AllianceChanged;
import org.cocreation.contracts.AllianceEvent.AllianceDissolved;
import org.cocreation.contracts.AllianceEvent.AllianceFormed;
import org.cocreation.contracts.AllianceEvent.JointGoalShared;
import org.cocreation.contracts.AllianceEvent.JointGoalWithdrawn;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Follows which goals alliances share and in which arenas they work; a goal that is withdrawn is offered no longer, and with an alliance its offers end. */
@ApplicationScoped
class JointGoalsProjection implements EventHandler.Projection {

    private static final String WORKS_IN = """
            insert into alliance_arena (generation, arena_id, alliance_id) select ?, arena, ? from unnest(?::uuid[]) as arena
            on conflict do nothing""";
    private static final String WORKS_NOWHERE = "delete from alliance_arena where generation = ? and alliance_id = ?";
    private static final String SHARED = """
            insert into shared_goal (generation, id, alliance_id, endorsements, shared_at) values (?, ?, ?, ?::jsonb, ?)
            on conflict (generation, id) do update set
                endorsements = excluded.endorsements, shared_at = excluded.shared_at""";
    private static final String WITHDRAWN = "delete from shared_goal where generation = ? and id = ?";
    private static final String SHARES_NOTHING = "delete from shared_goal where generation = ? and alliance_id = ?";

    private final Database database;
    private final ObjectMapper json;

    JointGoalsProjection(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public String name() {
        return "joint-goals";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                AllianceFormed.class,
                AllianceChanged.class,
                AllianceDissolved.class,
                JointGoalShared.class,
                JointGoalWithdrawn.class);
    }

    @Override
    public void apply(Received event, int generation) {
        if (event.data() instanceof AllianceFormed formed) {
            worksIn(generation, formed.allianceId(), formed.arenaIds());
        } else if (event.data() instanceof AllianceChanged changed) {
            database.change(WORKS_NOWHERE, generation, changed.allianceId());
            worksIn(generation, changed.allianceId(), changed.arenaIds());
        } else if (event.data() instanceof JointGoalShared goal) {
            worksIn(generation, goal.allianceId(), goal.arenaIds());
            database.change(
                    SHARED,
                    generation,
                    goal.goalId(),
                    goal.allianceId(),
                    written(goal.endorsementsBySector()),
                    event.time());
        } else if (event.data() instanceof JointGoalWithdrawn goal) {
            database.change(WITHDRAWN, generation, goal.goalId());
        } else if (event.data() instanceof AllianceDissolved dissolved) {
            database.change(WORKS_NOWHERE, generation, dissolved.allianceId());
            database.change(SHARES_NOTHING, generation, dissolved.allianceId());
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from alliance_arena where generation = ?", generation);
        database.change("delete from shared_goal where generation = ?", generation);
    }

    private void worksIn(int generation, UUID alliance, List<UUID> arenas) {
        database.change(WORKS_IN, generation, alliance, arenas);
    }

    private String written(Map<Sector, Integer> endorsements) {
        try {
            return json.writeValueAsString(endorsements);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the endorsements of a goal cannot be written", e);
        }
    }
}
