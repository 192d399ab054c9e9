package org.cocreation.value.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Because;
import org.cocreation.database.Database;
import org.cocreation.value.measure.ArenaSigns;
import org.cocreation.value.measure.MeasureFacts;

/** Finds arenas in which mostly the same people sit about the same topics. */
@ApplicationScoped
class SharedSeats {

    private static final int MOST = 20;
    private static final String OVERLAP = """
            with live as (select live_generation as generation from projection where name = 'arenas'),
            mine as (select s.actor_id from seat s join live using (generation) where s.arena_id = ? and s.left_at is null),
            other as (
                select o.arena_id, count(*) as shared from seat o join live using (generation)
                where o.actor_id in (select actor_id from mine) and o.arena_id <> ? and o.left_at is null
                group by o.arena_id order by count(*) desc, o.arena_id limit ?)
            select other.arena_id, other.shared::float8 / greatest(
                (select count(*) from mine),
                (select count(*) from seat s join live using (generation)
                 where s.arena_id = other.arena_id and s.left_at is null)) as share
            from other""";

    private final Database database;
    private final MeasureFacts facts;
    private final WatchConfig config;

    SharedSeats(Database database, MeasureFacts facts, WatchConfig config) {
        this.database = database;
        this.facts = facts;
        this.config = config;
    }

    private record Overlap(UUID arenaId, double share) {}

    /** Reasons to merge with another arena; a working group and its parent are no such. */
    List<Ground> of(ArenaSigns arena, Instant now) {
        if (arena.ended()
                || arena.formedAt() == null
                || arena.pausedAt() != null
                || arena.topics().isEmpty()) {
            return List.of();
        }
        List<Ground> grounds = new ArrayList<>();
        List<Overlap> overlaps = database.list(
                OVERLAP,
                row -> new Overlap(Database.id(row, "arena_id"), row.getDouble("share")),
                arena.arenaId(),
                arena.arenaId(),
                MOST);
        for (Overlap overlap : overlaps) {
            if (overlap.share() >= config.mergeSharedSeats()
                    && facts.signs(overlap.arenaId(), now)
                            .filter(other -> mergeable(arena, other))
                            .isPresent()) {
                grounds.add(new Ground(
                        "SHARED_SEATS " + overlap.arenaId(),
                        "MERGE",
                        List.of(new Because("sharedSeats", overlap.share(), config.mergeSharedSeats()))));
            }
        }
        return grounds;
    }

    private static boolean mergeable(ArenaSigns one, ArenaSigns other) {
        return !other.ended()
                && other.formedAt() != null
                && new HashSet<>(one.topics()).equals(new HashSet<>(other.topics()))
                && !one.arenaId().equals(other.parentArenaId())
                && !other.arenaId().equals(one.parentArenaId());
    }
}
