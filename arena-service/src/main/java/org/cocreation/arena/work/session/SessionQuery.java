package org.cocreation.arena.work.session;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of an arena, and of all arenas in which an actor holds a seat. The latter takes a page from the index of each arena and
 * merges them, so that its cost grows with the number of arenas and never with their history.
 */
@ApplicationScoped
class SessionQuery {

    /** How far calendars look back. */
    static final Duration CALENDAR_LOOKS_BACK = Duration.ofDays(30);

    /** Most entries of a calendar: those that come first. */
    static final int CALENDAR_ENTRIES = 500;

    private static final String OF_SEATS = """
            select x.* from seat t cross join lateral (
                select * from session s where s.arena_id = t.arena_id %s order by s.starts_at %s, s.id %s limit %d) x
            where t.actor_id = ? and t.left_at is null order by x.starts_at %s, x.id %s limit %d""";

    private final EntityManager entities;
    private final Database database;
    private final Cursors cursors;
    private final InstantSource clock;

    SessionQuery(EntityManager entities, Database database, Cursors cursors, InstantSource clock) {
        this.entities = entities;
        this.database = database;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Sessions of an arena, the latest first. */
    Page<SessionView> ofArena(
            UUID arenaId, @Nullable SessionState state, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "sessions", arenaId, state);
        Filter filter = new Filter("select * from session")
                .and("arena_id = ?", arenaId)
                .and("state = ?", state == null ? null : state.name());
        if (!start.first()) {
            filter.and("(starts_at, id) < (?, ?)", startsAt(start), lastId(start));
        }
        filter.order("starts_at desc, id desc", start.fetch());
        return page(start, rows(filter.sql(), filter.values()));
    }

    /** Sessions of the arenas in which an actor holds a seat, the latest first. */
    Page<SessionView> ofActor(UUID actorId, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "sessions of actor", actorId);
        String before = start.first() ? "" : "and (s.starts_at, s.id) < (?, ?)";
        String sql = OF_SEATS.formatted(before, "desc", "desc", start.fetch(), "desc", "desc", start.fetch());
        return page(start, start.first() ? rows(sql, actorId) : rows(sql, startsAt(start), lastId(start), actorId));
    }

    /** What the calendar of an arena shows, the first session first. */
    List<CalendarEntry> calendarOfArena(UUID arenaId) {
        Filter filter = new Filter("select * from session")
                .and("arena_id = ?", arenaId)
                .and("starts_at >= ?", calendarStart())
                .order("starts_at, id", CALENDAR_ENTRIES);
        return entries(rows(filter.sql(), filter.values()));
    }

    /** What the calendar of an actor shows, the first session first. */
    List<CalendarEntry> calendarOfActor(UUID actorId) {
        String sql = OF_SEATS.formatted(
                "and s.starts_at >= ?", "asc", "asc", CALENDAR_ENTRIES, "asc", "asc", CALENDAR_ENTRIES);
        return entries(rows(sql, calendarStart(), actorId));
    }

    /** Name of an arena, for the heading of its calendar. */
    String arenaName(UUID arenaId) {
        return names(List.of(arenaId)).getOrDefault(arenaId, "");
    }

    private Instant calendarStart() {
        return clock.instant().minus(CALENDAR_LOOKS_BACK);
    }

    private List<CalendarEntry> entries(List<Session> sessions) {
        Map<UUID, String> names =
                names(sessions.stream().map(Session::arenaId).distinct().toList());
        return sessions.stream()
                .map(session -> session.entry(names.getOrDefault(session.arenaId(), "")))
                .toList();
    }

    private Map<UUID, String> names(List<UUID> arenas) {
        Map<UUID, String> names = new HashMap<>();
        if (!arenas.isEmpty()) {
            database.list(
                            "select id, name from arena where id = any(?)",
                            row -> Map.entry(id(row, "id"), row.getString("name")),
                            arenas)
                    .forEach(arena -> names.put(arena.getKey(), arena.getValue()));
        }
        return names;
    }

    private Page<SessionView> page(Cursors.Start start, List<Session> rows) {
        return cursors.page(
                start, rows, row -> List.of(row.startsAt().toString(), row.id().toString()), Session::view);
    }

    private static Instant startsAt(Cursors.Start start) {
        return Instant.parse(start.after().get(0));
    }

    private static UUID lastId(Cursors.Start start) {
        return UUID.fromString(start.after().get(1));
    }

    private List<Session> rows(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql, Session.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        @SuppressWarnings("unchecked") // a native query for an entity class returns that class
        List<Session> rows = query.getResultList();
        return rows;
    }
}
