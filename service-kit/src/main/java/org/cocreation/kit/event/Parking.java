package org.cocreation.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Keys whose records queue instead of being handled: because a record refers to something not known yet (WAITING, tried again by
 * itself), or because a record cannot be handled (PARKED, until an operator replays or discards it). Later records of such a key queue
 * behind, so that order per key holds. All methods work in the caller's transaction.
 */
@ApplicationScoped
public class Parking {

    private final DataSource database;
    private final ObjectMapper json;

    Parking(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A key and its queue, as operators see it. */
    public record ParkedKey(
            String topic,
            String key,
            String state,
            String reason,
            @Nullable UUID missing,
            Instant since,
            int records) {}

    /** Those of the keys that queue; their rows stay locked until the transaction ends. */
    Set<String> lock(String topic, Collection<String> keys) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select partition_key from parked_key where topic = ? and partition_key = any(?) for update")) {
            query.setString(1, topic);
            query.setArray(2, connection.createArrayOf("text", keys.toArray()));
            Set<String> parked = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    parked.add(row.getString(1));
                }
            }
            return parked;
        }
    }

    /** Parks the key of a record, or lets it wait, with the record as the first of its queue. */
    void park(ConsumerRecord<String, byte[]> faulty, String reason, @Nullable UUID missing) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into parked_key (topic, partition_key, state, missing, reason) values (?, ?, ?, ?, ?)
                        on conflict (topic, partition_key) do nothing""")) {
            insert.setString(1, faulty.topic());
            insert.setString(2, keyOf(faulty));
            insert.setString(3, missing == null ? "PARKED" : "WAITING");
            insert.setObject(4, missing);
            insert.setString(5, reason);
            insert.executeUpdate();
        }
        enqueue(faulty);
    }

    /** Puts a record at the end of its key's queue. */
    void enqueue(ConsumerRecord<String, byte[]> later) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into parked_record (topic, partition_key, partition, record_offset, headers, value)
                        values (?, ?, ?, ?, ?::jsonb, ?) on conflict on constraint parked_record_once do nothing""")) {
            insert.setString(1, later.topic());
            insert.setString(2, keyOf(later));
            insert.setInt(3, later.partition());
            insert.setLong(4, later.offset());
            insert.setString(5, headers(later));
            insert.setBytes(6, later.value());
            insert.executeUpdate();
        }
    }

    /** The first record of a key's queue; the key stays locked until the transaction ends. */
    Optional<ConsumerRecord<String, byte[]>> first(String topic, String key) throws SQLException {
        if (lock(topic, List.of(key)).isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select partition, record_offset, headers, value from parked_record
                        where topic = ? and partition_key = ? order by id limit 1""")) {
            query.setString(1, topic);
            query.setString(2, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(record(topic, key, row)) : Optional.empty();
            }
        }
    }

    /** Takes the record out of its queue, and the key out of parking when the queue is empty. */
    void done(ConsumerRecord<String, byte[]> handled) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from parked_record where topic = ? and partition = ? and record_offset = ?");
                PreparedStatement unpark = connection.prepareStatement("""
                        delete from parked_key k where topic = ? and partition_key = ? and not exists (
                            select from parked_record r where r.topic = k.topic and r.partition_key = k.partition_key)""")) {
            delete.setString(1, handled.topic());
            delete.setInt(2, handled.partition());
            delete.setLong(3, handled.offset());
            delete.executeUpdate();
            unpark.setString(1, handled.topic());
            unpark.setString(2, keyOf(handled));
            unpark.executeUpdate();
        }
    }

    /** Turns a waiting key into a parked one: its time is up, or it failed for another reason. */
    void giveUpWaiting(String topic, String key, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update parked_key set state = 'PARKED', missing = null, reason = ?
                        where topic = ? and partition_key = ?""")) {
            update.setString(1, reason);
            update.setString(2, topic);
            update.setString(3, key);
            update.executeUpdate();
        }
    }

    /** Keys in a state, oldest first. */
    List<ParkedKey> list(@Nullable String state, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select topic, partition_key, state, reason, missing, since,
                               (select count(*) from parked_record r
                                where r.topic = k.topic and r.partition_key = k.partition_key) as records
                        from parked_key k where ?::text is null or state = ? order by since, topic, partition_key limit ?""")) {
            query.setString(1, state);
            query.setString(2, state);
            query.setInt(3, limit);
            List<ParkedKey> keys = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.add(new ParkedKey(
                            row.getString("topic"),
                            row.getString("partition_key"),
                            row.getString("state"),
                            row.getString("reason"),
                            row.getObject("missing", UUID.class),
                            row.getTimestamp("since").toInstant(),
                            row.getInt("records")));
                }
            }
            return keys;
        }
    }

    static String keyOf(ConsumerRecord<String, byte[]> from) {
        return from.key() == null ? "" : from.key();
    }

    private ConsumerRecord<String, byte[]> record(String topic, String key, ResultSet row) throws SQLException {
        RecordHeaders headers = new RecordHeaders();
        try {
            Map<String, String> stored = json.readValue(row.getString("headers"), new TypeReference<>() {});
            stored.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers of a parked record are not readable", e);
        }
        return new ConsumerRecord<>(
                topic,
                row.getInt("partition"),
                row.getLong("record_offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key.isEmpty() ? null : key,
                row.getBytes("value"),
                headers,
                Optional.empty());
    }

    private String headers(ConsumerRecord<String, byte[]> from) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : from.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers are not writable", e);
        }
    }
}
