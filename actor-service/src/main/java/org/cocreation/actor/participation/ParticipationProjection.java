package org.cocreation.actor.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.DeliberationEvent.ContributionMade;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.LearningEvent.LessonEmbedded;
import org.cocreation.contracts.WorkEvent.GovernanceTaskAccepted;
import org.cocreation.contracts.WorkEvent.GovernanceTaskClosed;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.contracts.WorkEvent.SessionHeld;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/** Keeps how far actors came in arenas, how arenas went, and what organisations made of lessons. */
@ApplicationScoped
class ParticipationProjection implements EventHandler.BulkProjection {

    static final String NAME = "participation";

    private static final String JOINED = """
            insert into participation as p (generation, arena_id, actor_id, stage, role, joined_at)
            values (?, ?, ?, 'ENGAGED', ?, ?)
            on conflict (generation, arena_id, actor_id) do update set
                role = excluded.role, joined_at = coalesce(p.joined_at, excluded.joined_at), left_at = null""";
    private static final String LEFT = """
            update participation set left_at = ?
            where generation = ? and arena_id = ? and actor_id = ? and joined_at is not null and left_at is null""";
    private static final String ALL_LEFT = """
            update participation set left_at = ?
            where generation = ? and arena_id = ? and joined_at is not null and left_at is null""";
    private static final String MET = """
            update participation set sessions = sessions + 1
            where generation = ? and arena_id = ? and joined_at <= ? and left_at is null""";
    private static final String ACCEPTED = """
            insert into participation as p (generation, arena_id, actor_id, stage, tasks_accepted)
            values (?, ?, ?, 'EMPOWERED', 1)
            on conflict (generation, arena_id, actor_id) do update set
                stage = 'EMPOWERED', tasks_accepted = p.tasks_accepted + 1""";
    private static final String LED = """
            update participation set moves = moves + 1 where generation = ? and arena_id = ? and actor_id = ?""";
    private static final String DONE = """
            update participation set tasks_done = tasks_done + 1
            where generation = ? and arena_id = ? and actor_id = ?""";
    private static final String EMBEDDED = """
            insert into participation_embedding (generation, embedding_id, organisation_id, kind, double_loop, at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String CONTRIBUTED = """
            update participation_arena as a set contributions = a.contributions + made.n
            from unnest(?::uuid[], ?::bigint[]) as made (arena_id, n)
            where a.generation = ? and a.arena_id = made.arena_id""";

    private final Database database;

    ParticipationProjection(Database database) {
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
                ArenaAdapted.class,
                ArenaFormed.class,
                ArenaLapsed.class,
                ArenaDissolved.class,
                ActorJoinedArena.class,
                ActorLeftArena.class,
                SessionHeld.class,
                ContributionMade.class,
                LeadershipExercised.class,
                GovernanceTaskAccepted.class,
                GovernanceTaskClosed.class,
                LessonEmbedded.class);
    }

    @Override
    public void applyAll(List<Received> events, int generation) {
        Map<UUID, Long> contributions = new TreeMap<>();
        for (Received event : events) {
            if (event.data() instanceof ContributionMade) {
                contributions.merge(event.key(), 1L, Long::sum);
            } else {
                applyOne(event, generation);
            }
        }
        if (!contributions.isEmpty()) {
            database.change(
                    CONTRIBUTED, List.copyOf(contributions.keySet()), List.copyOf(contributions.values()), generation);
        }
    }

    private void applyOne(Received event, int generation) {
        DomainEvent data = event.data();
        UUID arena = event.key();
        if (data instanceof ActorJoinedArena joined) {
            database.change(JOINED, generation, arena, joined.actorId(), joined.role(), event.time());
        } else if (data instanceof ActorLeftArena left) {
            database.change(LEFT, event.time(), generation, arena, left.actorId());
        } else if (data instanceof LeadershipExercised move) {
            database.change(LED, generation, arena, move.byActorId());
        } else if (data instanceof GovernanceTaskAccepted accepted) {
            database.change(ACCEPTED, generation, arena, accepted.assigneeActorId());
        } else if (data instanceof GovernanceTaskClosed closed) {
            if (closed.state().equals("DONE")) {
                database.change(DONE, generation, arena, closed.assigneeActorId());
            }
        } else if (data instanceof LessonEmbedded embedding) {
            database.change(
                    EMBEDDED,
                    generation,
                    embedding.embeddingId(),
                    embedding.organisationId(),
                    embedding.kind(),
                    embedding.doubleLoop(),
                    event.time());
        } else {
            arena(data, arena, event.time(), generation);
        }
    }

    private void arena(DomainEvent data, UUID arena, Instant at, int generation) {
        if (data instanceof ArenaConvened convened) {
            database.change(
                    "insert into participation_arena (generation, arena_id, jurisdictions) values (?, ?, ?) on conflict do nothing",
                    generation,
                    arena,
                    convened.jurisdictions());
        } else if (data instanceof ArenaAdapted adapted) {
            List<String> jurisdictions = adapted.after().get("jurisdictions");
            if (adapted.kind().equals("RESCALE") && jurisdictions != null) {
                set("jurisdictions = ?", jurisdictions, arena, generation);
            }
        } else if (data instanceof ArenaFormed) {
            set("formed_at = ?", at, arena, generation);
        } else if (data instanceof SessionHeld session) {
            database.change(MET, generation, arena, session.heldAt());
            set("sessions = sessions + ?", 1, arena, generation);
        } else if (data instanceof ArenaDissolved dissolved) {
            set("ended_at = ?", at, arena, generation);
            if (dissolved.reason().equals("TASK_COMPLETED")) {
                set("completed_at = ?", at, arena, generation);
            }
            database.change(ALL_LEFT, at, generation, arena);
        } else {
            set("ended_at = ?", at, arena, generation);
            database.change(ALL_LEFT, at, generation, arena);
        }
    }

    private void set(String what, Object value, UUID arena, int generation) {
        database.change(
                "update participation_arena set " + what + " where generation = ? and arena_id = ?",
                value,
                generation,
                arena);
    }

    @Override
    public void clear(int generation) {
        database.change("delete from participation where generation = ?", generation);
        database.change("delete from participation_arena where generation = ?", generation);
        database.change("delete from participation_embedding where generation = ?", generation);
    }
}
