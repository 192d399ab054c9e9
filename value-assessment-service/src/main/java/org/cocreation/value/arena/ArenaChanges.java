package org.cocreation.value.arena;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** What a batch of events says of arenas, kept in a statement for new ones and one for changed ones. */
final class ArenaChanges {

    private static final String CONVENED = """
            insert into arena (generation, id, challenge_id, convener_id, affected_groups, state, convened_at)
            select ?, id, challenge_id, convener_id, string_to_array(affected_groups, chr(31)), 'CONVENING', convened_at
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
                as one (id, challenge_id, convener_id, affected_groups, convened_at)
            on conflict (generation, id) do nothing""";
    private static final String CHANGED = """
            update arena a set state = c.state, formed_at = coalesce(c.formed_at, a.formed_at),
                lapsed_at = coalesce(c.lapsed_at, a.lapsed_at), dissolved_at = coalesce(c.dissolved_at, a.dissolved_at)
            from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                as c (id, state, formed_at, lapsed_at, dissolved_at)
            where a.generation = ? and a.id = c.id""";

    private final Map<UUID, Convened> convened = new TreeMap<>();
    private final Map<UUID, Changed> changed = new TreeMap<>();

    private record Convened(ArenaConvened event, Instant at) {}

    /** The state that was reached last, and when those were reached that are reached once. */
    private record Changed(
            String state,
            @Nullable Instant formedAt,
            @Nullable Instant lapsedAt,
            @Nullable Instant dissolvedAt) {

        static final Changed NOT = new Changed("", null, null, null);

        Changed formed(Instant at) {
            return new Changed("FORMED", at, lapsedAt, dissolvedAt);
        }

        Changed lapsed(Instant at) {
            return new Changed("LAPSED", formedAt, at, dissolvedAt);
        }

        Changed dissolved(Instant at) {
            return new Changed("DISSOLVED", formedAt, lapsedAt, at);
        }

        Changed to(String other) {
            return new Changed(other, formedAt, lapsedAt, dissolvedAt);
        }
    }

    void gather(DomainEvent event, Instant at) {
        if (event instanceof ArenaConvened one) {
            convened.putIfAbsent(one.arenaId(), new Convened(one, at));
        } else if (event instanceof ArenaFormed formed) {
            change(formed.arenaId(), before -> before.formed(formed.formedAt()));
        } else if (event instanceof ArenaLapsed lapsed) {
            change(lapsed.arenaId(), before -> before.lapsed(lapsed.lapsedAt()));
        } else if (event instanceof ArenaDissolved dissolved) {
            change(dissolved.arenaId(), before -> before.dissolved(dissolved.dissolvedAt()));
        } else if (event instanceof ArenaAdapted adapted && adapted.kind().equals("PAUSE")) {
            change(adapted.arenaId(), before -> before.to("PAUSED"));
        } else if (event instanceof ArenaAdapted adapted && adapted.kind().equals("RESUME")) {
            change(adapted.arenaId(), before -> before.to("FORMED"));
        }
    }

    private void change(UUID arena, UnaryOperator<Changed> to) {
        changed.put(arena, to.apply(changed.getOrDefault(arena, Changed.NOT)));
    }

    void keep(Database database, int generation) {
        if (!convened.isEmpty()) {
            List<UUID> challenges = new ArrayList<>();
            List<UUID> conveners = new ArrayList<>();
            List<String> groups = new ArrayList<>();
            List<String> times = new ArrayList<>();
            convened.values().forEach(one -> {
                challenges.add(one.event().challengeId());
                conveners.add(one.event().convenerId());
                groups.add(
                        SeatChanges.joined(one.event().affectedGroups().stream().map(AffectedGroup::code)));
                times.add(one.at().toString());
            });
            database.change(CONVENED, generation, convened.keySet(), challenges, conveners, groups, times);
        }
        if (!changed.isEmpty()) {
            List<String> states = new ArrayList<>();
            List<@Nullable String> formed = new ArrayList<>();
            List<@Nullable String> lapsed = new ArrayList<>();
            List<@Nullable String> dissolved = new ArrayList<>();
            changed.values().forEach(one -> {
                states.add(one.state());
                formed.add(text(one.formedAt()));
                lapsed.add(text(one.lapsedAt()));
                dissolved.add(text(one.dissolvedAt()));
            });
            database.change(CHANGED, changed.keySet(), states, formed, lapsed, dissolved, generation);
        }
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
