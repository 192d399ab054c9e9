package org.cocreation.value.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.cocreation.contracts.ActorEvent.StrategyLinked;
import org.cocreation.contracts.ArenaEvent.AdoptionObserved;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.DecisionEvent.DecisionTaken;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** When arenas reached their stages first, gathered from a batch of events and kept in one statement; the order of events is no matter. */
final class Milestones {

    private static final String KEEP = """
            insert into arena_milestone as m (generation, arena_id, challenge_id, %1$s)
            select ?, arena_id, challenge_id, %1$s
            from unnest(?::uuid[], ?::uuid[]%2$s) as one (arena_id, challenge_id, %1$s)
            on conflict (generation, arena_id) do update set
                challenge_id = coalesce(m.challenge_id, excluded.challenge_id)%3$s""".formatted(
                    columns("%s", ", "),
                    columns(", ?::timestamptz[]", ""),
                    columns(", %1$s = least(m.%1$s, excluded.%1$s)", ""));

    /** The stages, each in the column of its name. */
    enum Stage {
        CONVENED,
        FORMED,
        LAPSED,
        DISSOLVED,
        COMPLETED,
        SUBMITTED,
        PROTOTYPED,
        DECIDED,
        ADOPTED,
        WIDE,
        LINKED;

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT) + "_at";
        }
    }

    private final Map<UUID, Map<Stage, Instant>> reached = new TreeMap<>();
    private final Map<UUID, UUID> challenges = new TreeMap<>();

    private static String columns(String pattern, String between) {
        List<String> columns = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            columns.add(pattern.contains("%") ? pattern.formatted(stage.column()) : pattern);
        }
        return String.join(between, columns);
    }

    void gather(DomainEvent event, Instant at) {
        if (event instanceof ArenaConvened convened) {
            challenges.put(convened.arenaId(), convened.challengeId());
            reach(convened.arenaId(), Stage.CONVENED, at);
        } else if (event instanceof ArenaFormed formed) {
            reach(formed.arenaId(), Stage.FORMED, at);
        } else if (event instanceof ArenaLapsed lapsed) {
            reach(lapsed.arenaId(), Stage.LAPSED, at);
        } else if (event instanceof ArenaDissolved dissolved) {
            reach(dissolved.arenaId(), Stage.DISSOLVED, at);
            if (dissolved.reason().equals("TASK_COMPLETED")) {
                reach(dissolved.arenaId(), Stage.COMPLETED, at);
            }
        } else if (event instanceof ProposalSubmitted submitted) {
            reach(submitted.arenaId(), Stage.SUBMITTED, at);
        } else if (event instanceof ProposalPrototyped prototyped) {
            reach(prototyped.arenaId(), Stage.PROTOTYPED, at);
        } else if (event instanceof DecisionTaken taken) {
            reach(taken.arenaId(), Stage.DECIDED, at);
        } else if (event instanceof ProposalAdopted adopted) {
            reach(adopted.arenaId(), Stage.ADOPTED, at);
            widely(adopted.arenaId(), adopted.stepSize(), at);
        } else if (event instanceof AdoptionObserved observed && Diffusion.ADOPTING.contains(observed.status())) {
            widely(observed.arenaId(), observed.stepSize(), at);
        } else if (event instanceof StrategyLinked link
                && link.arenaId() != null
                && link.reach().equals("ORGANISATION")) {
            reach(link.arenaId(), Stage.LINKED, at);
        }
    }

    private void widely(UUID arena, @Nullable String stepSize, Instant at) {
        if ("WIDE".equals(stepSize)) {
            reach(arena, Stage.WIDE, at);
        }
    }

    private void reach(UUID arena, Stage stage, Instant at) {
        reached.computeIfAbsent(arena, key -> new EnumMap<>(Stage.class))
                .merge(stage, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    void keep(Database database, int generation) {
        if (reached.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>(List.of(generation, reached.keySet()));
        values.add(each(reached.keySet(), challenges::get));
        for (Stage stage : Stage.values()) {
            values.add(each(reached.values(), stages -> {
                Instant at = stages.get(stage);
                return at == null ? null : at.toString();
            }));
        }
        database.change(KEEP, values.toArray());
    }

    private static <T, R> List<@Nullable R> each(Collection<T> all, Function<T, @Nullable R> what) {
        List<@Nullable R> values = new ArrayList<>();
        all.forEach(one -> values.add(what.apply(one)));
        return values;
    }
}
