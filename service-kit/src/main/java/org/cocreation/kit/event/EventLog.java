package org.cocreation.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventTypes;
import org.cocreation.kit.clock.Ids;

/** Stores events in the transaction of the change that caused them; {@link EventRelay} sends them later. */
@ApplicationScoped
public class EventLog {

    /** Largest data of one event, in bytes: 64 KB on the wire must pass everywhere, headers included. */
    static final int MAX_DATA_BYTES = 32 * 1024;

    private static final String INSERT = """
            insert into event_log
                (event_id, type, subject, partition_key, logged_at, path, correlation_id, causation_id, traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)""";

    /** From so many events on, one statement writes them at a fraction of what writing each costs. */
    private static final int MANY = 20;

    private static final String INSERT_MANY = """
            insert into event_log
                (event_id, type, subject, partition_key, logged_at, path, correlation_id, causation_id, traceparent, data)
            select event_id, type, subject, partition_key, ?::timestamptz, path, ?::text, ?::text, ?::text, data::json
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[])
                with ordinality as fresh (event_id, type, subject, partition_key, path, data, nth)
            order by nth""";

    private final DataSource database;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Ids ids;
    private final Cause cause;
    private final EventRelay relay;

    EventLog(
            DataSource database,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            InstantSource clock,
            Ids ids,
            Cause cause,
            EventRelay relay) {
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
        this.cause = cause;
        this.relay = relay;
    }

    /**
     * Appends events in their order. MANDATORY: an event without a surrounding change would be a fact nobody committed to. Pending
     * changes are flushed first, so that the row of the aggregate is locked before its event gets a number.
     */
    @Transactional(TxType.MANDATORY)
    public void append(DomainEvent... events) {
        append(Arrays.asList(events));
    }

    /** As {@link #append(DomainEvent...)}; an empty list appends nothing. */
    @Transactional(TxType.MANDATORY)
    public void append(Collection<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        entities.flush();
        try (Connection connection = database.getConnection()) {
            if (events.size() < MANY) {
                insertEach(connection, events);
            } else {
                insertMany(connection, events);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot log events", e);
        }
        wakeRelayAfterCommit();
    }

    private void insertEach(Connection connection, Collection<? extends DomainEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (DomainEvent event : events) {
                bind(insert, next(), event);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertMany(Connection connection, Collection<? extends DomainEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_MANY)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setString(2, cause.correlationId());
            insert.setString(3, cause.causationId());
            insert.setString(4, cause.traceparent());
            insert.setArray(5, column(connection, "uuid", events, event -> next()));
            insert.setArray(6, column(connection, "text", events, EventTypes::typeOf));
            insert.setArray(7, column(connection, "uuid", events, DomainEvent::subject));
            insert.setArray(8, column(connection, "uuid", events, DomainEvent::key));
            insert.setArray(9, column(connection, "text", events, DomainEvent::path));
            insert.setArray(10, column(connection, "text", events, this::data));
            insert.executeUpdate();
        }
    }

    private static Array column(
            Connection connection,
            String type,
            Collection<? extends DomainEvent> events,
            Function<DomainEvent, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }

    private UUID next() {
        UUID id = ids.next();
        cause.caused(id);
        return id;
    }

    private void bind(PreparedStatement insert, UUID id, DomainEvent event) throws SQLException {
        insert.setObject(1, id);
        insert.setString(2, EventTypes.typeOf(event));
        insert.setObject(3, event.subject());
        insert.setObject(4, event.key());
        insert.setTimestamp(5, Timestamp.from(clock.instant()));
        insert.setString(6, event.path());
        insert.setString(7, cause.correlationId());
        insert.setString(8, cause.causationId());
        insert.setString(9, cause.traceparent());
        insert.setString(10, data(event));
    }

    private String data(DomainEvent event) {
        try {
            String data = json.writeValueAsString(event);
            if (data.getBytes(StandardCharsets.UTF_8).length > MAX_DATA_BYTES) {
                throw new IllegalStateException(
                        "data of " + EventTypes.typeOf(event) + " exceeds " + MAX_DATA_BYTES + " bytes");
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot serialise " + EventTypes.typeOf(event), e);
        }
    }

    private void wakeRelayAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
