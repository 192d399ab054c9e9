package org.cocreation.arena.value;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameAdopted;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameReshaped;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Keeps the newest version of each arena's frame, and the newest by which each proposal was judged. */
@ApplicationScoped
class ValueFramesProjection implements EventHandler.Projection {

    private static final String IN_FORCE = """
            insert into value_frame_in_force (generation, arena_id, version) values (?, ?, ?)
            on conflict (generation, arena_id) do update
                set version = greatest(value_frame_in_force.version, excluded.version)""";

    /** A proposal that moved is judged by the frame of its new arena, whose versions count from 1 again. */
    private static final String JUDGED = """
            insert into judged_proposal as judged (generation, proposal_id, arena_id, frame_version, judged_at)
            values (?, ?, ?, ?, ?)
            on conflict (generation, proposal_id) do update set
                arena_id = excluded.arena_id,
                frame_version = case when judged.arena_id = excluded.arena_id
                    then greatest(judged.frame_version, excluded.frame_version) else excluded.frame_version end,
                judged_at = greatest(judged.judged_at, excluded.judged_at)
            where judged.arena_id = excluded.arena_id or judged.judged_at <= excluded.judged_at""";

    private final Database database;

    ValueFramesProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "value-frames";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ValueFrameAdopted.class, ValueFrameReshaped.class, AssessmentPublished.class);
    }

    @Override
    public void apply(Received event, int generation) {
        if (event.data() instanceof ValueFrameAdopted adopted) {
            database.change(IN_FORCE, generation, adopted.arenaId(), adopted.version());
        } else if (event.data() instanceof ValueFrameReshaped reshaped) {
            database.change(IN_FORCE, generation, reshaped.arenaId(), reshaped.toVersion());
        } else if (event.data() instanceof AssessmentPublished published) {
            UUID proposal = published.proposalId();
            if (proposal != null) {
                database.change(
                        JUDGED, generation, proposal, published.arenaId(), published.frameVersion(), event.time());
            }
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from judged_proposal where generation = ?", generation);
        database.change("delete from value_frame_in_force where generation = ?", generation);
    }
}
