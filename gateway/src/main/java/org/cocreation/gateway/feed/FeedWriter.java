package org.cocreation.gateway.feed;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes the feed, on the connection that holds the lock of the one writer: events, their positions and the offsets of Kafka in one
 * transaction, with the head of the feed locked first. An event that is there already is left out, so taking records over twice changes
 * nothing, and positions have no gaps.
 */
final class FeedWriter {

    /** Replicas listen here for the news that the feed has grown. */
    static final String CHANNEL = "feed";

    private static final String INSERT = """
            insert into feed_event (position, event_id, type, subject, partition_key, topic, logged_at, cloud_event)
            select ? + row_number() over (order by n), event_id, type, subject, partition_key, topic, logged_at, cloud_event
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[]) with ordinality
                as incoming (event_id, type, subject, partition_key, topic, logged_at, cloud_event, n)
            where not exists (select 1 from feed_event known where known.event_id = incoming.event_id)
            returning position, event_id""";

    private final Connection connection;

    FeedWriter(Connection connection) {
        this.connection = connection;
    }

    Map<FeedBatch.Place, Long> offsets() throws SQLException {
        Map<FeedBatch.Place, Long> offsets = new HashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select topic, partition, next_offset from feed_offset")) {
            while (rows.next()) {
                offsets.put(new FeedBatch.Place(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return offsets;
    }

    /** Stores a batch and returns what is new in it, in the order of the feed. */
    List<FeedEntry> write(FeedBatch batch) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long head = lockHead();
            List<FeedEntry> added = insert(head, batch.events());
            if (!added.isEmpty()) {
                advance(added.get(added.size() - 1).position());
            }
            storeOffsets(batch.nextOffsets());
            storeSkipped(batch.skipped());
            connection.commit();
            return added;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private long lockHead() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select position from feed_head for update")) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<FeedEntry> insert(long head, List<FeedEvent> all) throws SQLException {
        Map<UUID, FeedEvent> events = new LinkedHashMap<>();
        all.forEach(event -> events.putIfAbsent(event.id(), event));
        if (events.isEmpty()) {
            return List.of();
        }
        List<FeedEntry> added = new ArrayList<>(events.size());
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, head);
            insert.setArray(2, column("uuid", events.values(), FeedEvent::id));
            insert.setArray(3, column("text", events.values(), FeedEvent::type));
            insert.setArray(4, column("text", events.values(), FeedEvent::subject));
            insert.setArray(5, column("text", events.values(), FeedEvent::partitionKey));
            insert.setArray(6, column("text", events.values(), FeedEvent::topic));
            insert.setArray(
                    7,
                    column(
                            "timestamptz",
                            events.values(),
                            event -> event.loggedAt().toString()));
            insert.setArray(8, column("text", events.values(), FeedEvent::cloudEvent));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    added.add(
                            entry(rows.getLong(1), Objects.requireNonNull(events.get(rows.getObject(2, UUID.class)))));
                }
            }
        }
        added.sort(java.util.Comparator.comparingLong(FeedEntry::position));
        return added;
    }

    private static FeedEntry entry(long position, FeedEvent event) {
        return new FeedEntry(
                position, event.type(), event.subject(), event.partitionKey(), event.topic(), event.cloudEvent());
    }

    private Array column(String type, Collection<FeedEvent> events, Function<FeedEvent, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }

    private void advance(long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update feed_head set position = ?");
                PreparedStatement tell = connection.prepareStatement("select pg_notify('" + CHANNEL + "', '')")) {
            update.setLong(1, position);
            update.executeUpdate();
            // Harmless inside a transaction here, because there is only this one writer to queue behind the
            // notification lock.
            tell.execute();
        }
    }

    private void storeOffsets(Map<FeedBatch.Place, Long> offsets) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement("""
                insert into feed_offset (topic, partition, next_offset) values (?, ?, ?)
                on conflict (topic, partition) do update set next_offset = excluded.next_offset""")) {
            for (Map.Entry<FeedBatch.Place, Long> offset : offsets.entrySet()) {
                store.setString(1, offset.getKey().topic());
                store.setInt(2, offset.getKey().partition());
                store.setLong(3, offset.getValue());
                store.addBatch();
            }
            store.executeBatch();
        }
    }

    private void storeSkipped(List<FeedBatch.Skipped> skipped) throws SQLException {
        if (skipped.isEmpty()) {
            return;
        }
        try (PreparedStatement store = connection.prepareStatement("""
                insert into feed_skipped (topic, partition, kafka_offset, reason) values (?, ?, ?, ?)
                on conflict do nothing""")) {
            for (FeedBatch.Skipped record : skipped) {
                store.setString(1, record.place().topic());
                store.setInt(2, record.place().partition());
                store.setLong(3, record.offset());
                store.setString(4, record.reason());
                store.addBatch();
            }
            store.executeBatch();
        }
    }
}
