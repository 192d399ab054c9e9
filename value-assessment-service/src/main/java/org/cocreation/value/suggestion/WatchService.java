package org.cocreation.value.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ValueAssessmentEvent.TriangleRead;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.value.measure.ArenaSigns;
import org.cocreation.value.measure.MeasureFacts;
import org.cocreation.value.statistics.Shares;
import org.cocreation.value.statistics.Triangle;
import org.jspecify.annotations.Nullable;

/** Watches arenas. Whatever happens in one is looked at soon after, once for all that happened together. */
@ApplicationScoped
@Transactional
class WatchService {

    private static final String TOUCH = """
            insert into arena_watch as w (arena_id, look_at) values (?, ?)
            on conflict (arena_id) do update set look_at = least(w.look_at, excluded.look_at)""";
    private static final String DUE = """
            select arena_id, public_value, legitimacy, capacity from arena_watch where look_at <= ?
            order by look_at limit ? for update skip locked""";
    private static final String SEEN = """
            update arena_watch set look_at = ?, public_value = ?, legitimacy = ?, capacity = ? where arena_id = ?""";
    private static final String STANDING = """
            insert into standing_suggestion (arena_id, reason, kind, suggestion_id, suggested_at) values (?, ?, ?, ?, ?)
            on conflict (arena_id, reason, kind) do nothing""";

    private final Database database;
    private final MeasureFacts facts;
    private final SharedSeats sharedSeats;
    private final WatchConfig config;
    private final EventLog events;
    private final Ids ids;

    WatchService(
            Database database,
            MeasureFacts facts,
            SharedSeats sharedSeats,
            WatchConfig config,
            EventLog events,
            Ids ids) {
        this.database = database;
        this.facts = facts;
        this.sharedSeats = sharedSeats;
        this.config = config;
        this.events = events;
        this.ids = ids;
    }

    private record Watch(UUID arenaId, Triangle triangle) {}

    /** Something happened in an arena. */
    void touch(UUID arenaId, Instant now) {
        database.change(TOUCH, arenaId, now);
    }

    /** Looks at some arenas that are due. */
    int look(Instant now, int limit) {
        List<Watch> due = database.list(DUE, WatchService::watch, now, limit);
        due.forEach(watch -> look(watch, now));
        return due.size();
    }

    private void look(Watch watch, Instant now) {
        Optional<ArenaSigns> known = facts.signs(watch.arenaId(), now);
        if (known.isEmpty() || known.get().ended() || known.get().formedAt() == null) {
            seen(watch.arenaId(), null, watch.triangle());
            if (known.isPresent() && known.get().ended()) {
                database.change("delete from standing_suggestion where arena_id = ?", watch.arenaId());
            }
            return;
        }
        ArenaSigns arena = known.get();
        Triangle triangle = rounded(arena.triangle());
        if (!triangle.equals(watch.triangle())) {
            events.append(read(arena.arenaId(), triangle));
        }
        List<Ground> grounds = new ArrayList<>(Grounds.of(arena, now, config));
        grounds.addAll(sharedSeats.of(arena, now));
        suggest(arena.arenaId(), grounds, now);
        seen(arena.arenaId(), Grounds.next(arena, now, config).orElse(null), triangle);
    }

    /** Suggests what is not suggested already, and forgets what holds no more, so that it can be suggested when it holds again. */
    private void suggest(UUID arenaId, List<Ground> grounds, Instant now) {
        Set<String> holding = new HashSet<>();
        for (Ground ground : grounds) {
            holding.add(ground.reason() + " " + ground.kind());
            UUID suggestion = ids.next();
            if (database.change(STANDING, arenaId, ground.reason(), ground.kind(), suggestion, now) == 1) {
                events.append(ground.suggestedTo(arenaId, suggestion));
            }
        }
        database.change(
                "delete from standing_suggestion where arena_id = ? and reason || ' ' || kind <> all(?::text[])",
                arenaId,
                holding);
    }

    private void seen(UUID arenaId, @Nullable Instant next, Triangle triangle) {
        database.change(SEEN, next, triangle.publicValue(), triangle.legitimacy(), triangle.capacity(), arenaId);
    }

    private static Watch watch(ResultSet row) throws SQLException {
        return new Watch(
                Database.id(row, "arena_id"),
                new Triangle(
                        row.getObject("public_value", Double.class),
                        row.getObject("legitimacy", Double.class),
                        row.getObject("capacity", Double.class)));
    }

    private static Triangle rounded(Triangle triangle) {
        return new Triangle(
                rounded(triangle.publicValue()), rounded(triangle.legitimacy()), rounded(triangle.capacity()));
    }

    private static @Nullable Double rounded(@Nullable Double corner) {
        return corner == null ? null : Double.valueOf(Shares.rounded(corner));
    }

    private static TriangleRead read(UUID arenaId, Triangle triangle) {
        return new TriangleRead(
                arenaId,
                triangle.publicValue(),
                triangle.legitimacy(),
                triangle.capacity(),
                figure(triangle.strength()),
                figure(triangle.balance()),
                triangle.weakest().map(Objects::toString).orElse(null));
    }

    private static @Nullable Double figure(java.util.OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(Shares.rounded(value.getAsDouble())) : null;
    }
}
