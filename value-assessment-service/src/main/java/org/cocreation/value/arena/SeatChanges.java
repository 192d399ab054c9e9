package org.cocreation.value.arena;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** What a batch of events says of seats, kept in a statement for new ones and one for changed ones. */
final class SeatChanges {

    private static final String BETWEEN = "\u001f";
    private static final String JOINED = """
            insert into seat (generation, id, arena_id, actor_id, role, functions, voting, lay, affected_groups, joined_at)
            select ?, id, arena_id, actor_id, role, string_to_array(functions, chr(31)), voting, lay,
                string_to_array(affected_groups, chr(31)), joined_at
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[]::boolean[], ?::text[]::boolean[],
                    ?::text[], ?::timestamptz[])
                as one (id, arena_id, actor_id, role, functions, voting, lay, affected_groups, joined_at)
            on conflict (generation, id) do nothing""";
    private static final String CHANGED = """
            update seat s set left_at = coalesce(c.left_at, s.left_at),
                functions = coalesce(string_to_array(c.functions, chr(31)), s.functions)
            from unnest(?::uuid[], ?::timestamptz[], ?::text[]) as c (id, left_at, functions)
            where s.generation = ? and s.id = c.id""";

    private final Map<UUID, Joined> joined = new TreeMap<>();
    private final Map<UUID, Changed> changed = new TreeMap<>();

    private record Joined(ActorJoinedArena event, Instant at) {}

    private record Changed(
            @Nullable Instant leftAt, @Nullable String functions) {}

    void gather(DomainEvent event, Instant at) {
        if (event instanceof ActorJoinedArena one) {
            joined.putIfAbsent(one.seatId(), new Joined(one, at));
        } else if (event instanceof ActorLeftArena left) {
            Changed before = changed.get(left.seatId());
            changed.put(left.seatId(), new Changed(at, before == null ? null : before.functions()));
        } else if (event instanceof ArenaAdapted adapted && adapted.seatId() != null && adapted.functions() != null) {
            Changed before = changed.get(adapted.seatId());
            changed.put(
                    adapted.seatId(),
                    new Changed(
                            before == null ? null : before.leftAt(),
                            joined(adapted.functions().stream().map(Enum::name))));
        }
    }

    /** Several words as one, to be told apart by the database again. */
    static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(BETWEEN));
    }

    void keep(Database database, int generation) {
        if (!joined.isEmpty()) {
            insert(database, generation);
        }
        if (!changed.isEmpty()) {
            List<@Nullable String> left = new ArrayList<>();
            List<@Nullable String> functions = new ArrayList<>();
            changed.values().forEach(one -> {
                left.add(one.leftAt() == null ? null : one.leftAt().toString());
                functions.add(one.functions());
            });
            database.change(CHANGED, changed.keySet(), left, functions, generation);
        }
    }

    private void insert(Database database, int generation) {
        List<UUID> arenas = new ArrayList<>();
        List<UUID> actors = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        List<String> functions = new ArrayList<>();
        List<String> voting = new ArrayList<>();
        List<String> lay = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        List<String> times = new ArrayList<>();
        joined.values().forEach(one -> {
            arenas.add(one.event().arenaId());
            actors.add(one.event().actorId());
            roles.add(one.event().role().name());
            functions.add(joined(one.event().functions().stream().map(Enum::name)));
            voting.add(String.valueOf(one.event().voting()));
            lay.add(String.valueOf(one.event().lay()));
            groups.add(joined(one.event().affectedGroups().stream()));
            times.add(one.at().toString());
        });
        database.change(
                JOINED, generation, joined.keySet(), arenas, actors, roles, functions, voting, lay, groups, times);
    }
}
