package org.cocreation.kit.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Remembers which events were handled, per consumer and generation. All methods work in the caller's transaction. */
@ApplicationScoped
class Inbox {

    /** The consumer that follows the topics; rebuilds have names of their own. */
    static final String LIVE = "live";

    private final DataSource database;
    private final Counter duplicates;
    private final Counter gaps;

    Inbox(DataSource database, MeterRegistry metrics) {
        this.database = database;
        this.duplicates = metrics.counter("inbox.duplicates");
        this.gaps = metrics.counter("sequence.gap");
    }

    /** Records the events as handled and returns the ids that had not been before. */
    Set<UUID> firstTime(String consumer, int generation, List<EventHandler.Received> events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into inbox (consumer, generation, event_id)
                        select ?, ?, id from unnest(?) as id order by id on conflict do nothing returning event_id""")) {
            insert.setString(1, consumer);
            insert.setInt(2, generation);
            insert.setArray(3, connection.createArrayOf("uuid", ids(events)));
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getObject(1, UUID.class));
                }
            }
            duplicates.increment((double) events.size() - fresh.size());
            return fresh;
        }
    }

    /** Those of the events that the live consumer has handled. */
    Set<UUID> handledLive(List<EventHandler.Received> events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select event_id from inbox where consumer = ? and generation = 0 and event_id = any(?)")) {
            query.setString(1, LIVE);
            query.setArray(2, connection.createArrayOf("uuid", ids(events)));
            Set<UUID> handled = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    handled.add(row.getObject(1, UUID.class));
                }
            }
            return handled;
        }
    }

    /** The generation of each projection that readers see; locked against a switch until the transaction ends. */
    Map<String, Integer> liveGenerations() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select name, live_generation from projection order by name for share");
                ResultSet row = query.executeQuery()) {
            Map<String, Integer> generations = new HashMap<>();
            while (row.next()) {
                generations.put(row.getString(1), row.getInt(2));
            }
            return generations;
        }
    }

    /** Compares sequences with the last ones seen per key; a gap is counted, and the events are handled all the same. */
    void countGaps(String topic, List<EventHandler.Received> events) throws SQLException {
        Map<UUID, Long> first = new HashMap<>();
        Map<UUID, Long> last = new TreeMap<>();
        for (EventHandler.Received event : events) {
            first.putIfAbsent(event.key(), event.sequence());
            Long before = last.get(event.key());
            if (before != null && event.sequence() > before + 1) {
                gaps.increment();
            }
            last.merge(event.key(), event.sequence(), Math::max);
        }
        remember(topic, last).forEach((key, known) -> {
            if (first.getOrDefault(key, 0L) > known + 1) {
                gaps.increment();
            }
        });
    }

    /** Stores the last sequence of each key and returns those stored before, 0 for a key that is new. */
    private Map<UUID, Long> remember(String topic, Map<UUID, Long> last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into consumer_sequence as s (topic, partition_key, last)
                        select ?, key, last from unnest(?, ?) as seen (key, last)
                        on conflict (topic, partition_key) do update set last = greatest(s.last, excluded.last)
                        returning partition_key, coalesce(old.last, 0)""")) {
            upsert.setString(1, topic);
            upsert.setArray(2, connection.createArrayOf("uuid", last.keySet().toArray()));
            upsert.setArray(3, connection.createArrayOf("bigint", last.values().toArray()));
            Map<UUID, Long> before = new HashMap<>();
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    before.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            return before;
        }
    }

    private static Object[] ids(List<EventHandler.Received> events) {
        return events.stream().map(EventHandler.Received::id).toArray();
    }
}
