package org.cocreation.gateway.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the feed from the database. */
@ApplicationScoped
class FeedStore {

    private final AgroalDataSource database;

    FeedStore(AgroalDataSource database) {
        this.database = database;
    }

    long head() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return head(connection);
        }
    }

    FeedSlice after(long position, FeedFilter filter, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return after(connection, position, filter, limit);
        }
    }

    static long head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select position from feed_head");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** One statement and so one snapshot: the head it sees is exactly the head up to which it has seen all events. */
    static FeedSlice after(Connection connection, long position, FeedFilter filter, int limit) throws SQLException {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder("position > ?");
        values.add(position);
        if (!filter.actorEvents()) {
            where.append(" and topic <> ?");
            values.add(FeedFilter.ACTOR_TOPIC);
        }
        if (!filter.types().isEmpty()) {
            where.append(" and type = any(?)");
            values.add(filter.types().toArray(String[]::new));
        }
        if (filter.subject() != null) {
            where.append(" and subject = ?");
            values.add(filter.subject());
        }
        if (filter.partitionKey() != null) {
            where.append(" and partition_key = ?");
            values.add(filter.partitionKey());
        }
        values.add(limit + 1);
        String sql = """
                select h.position as head, e.*
                from feed_head h
                left join lateral (
                    select position as event_position, type, subject, partition_key, topic, cloud_event
                    from feed_event where %s order by position limit ?
                ) e on true
                order by e.event_position""".formatted(where);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof String[] types) {
                    query.setArray(i + 1, connection.createArrayOf("text", types));
                } else {
                    query.setObject(i + 1, values.get(i));
                }
            }
            try (ResultSet rows = query.executeQuery()) {
                return slice(rows, position, limit);
            }
        }
    }

    private static FeedSlice slice(ResultSet rows, long position, int limit) throws SQLException {
        List<FeedEntry> found = new ArrayList<>();
        long head = position;
        while (rows.next()) {
            head = rows.getLong("head");
            if (rows.getObject("event_position") == null) {
                continue;
            }
            if (found.size() == limit) {
                return new FeedSlice(found, found.get(limit - 1).position(), true);
            }
            found.add(new FeedEntry(
                    rows.getLong("event_position"),
                    rows.getString("type"),
                    rows.getString("subject"),
                    rows.getString("partition_key"),
                    rows.getString("topic"),
                    rows.getString("cloud_event")));
        }
        return new FeedSlice(found, Math.max(position, head), false);
    }
}
