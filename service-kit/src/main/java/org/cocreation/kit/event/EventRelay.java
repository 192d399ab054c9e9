package org.cocreation.kit.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cocreation.kit.KitConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Sends the event log to Kafka. One relay per database is active, by a short lease, and works in three steps so that a crash or a
 * frozen process can only ever cause duplicates of the same bytes: number the committed rows and commit; send the rows above the last
 * sent position, in order, and wait for all of them; advance that position and commit.
 *
 * <p>The writer's own relay is woken in the process after commit. A relay without the lease tells the others through its own
 * connection, never inside a write transaction; a timer is the net.
 */
@ApplicationScoped
public class EventRelay {

    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final int BATCH = 500;
    private static final long LOCK = 7_301;
    private static final String CHANNEL = "event_relay";
    private static final long LISTEN_MILLIS = 20;
    // What is written within this time is sent together, at a fraction of the cost of sending each by itself.
    private static final long GATHER_MILLIS = 10;
    private static final long NET_MILLIS = 500;
    private static final long PAUSE_MILLIS = 500;
    private static final long SLOW_MILLIS = 2_000;

    private static final String WORK = """
            select exists (select from event_log where position is null)
                or exists (select from relay_state where last_position > sent_position)""";

    private static final String LEASE = """
            update relay_state set holder = ?, leased_until = now() + interval '3 seconds'
            where holder is null or holder = ? or leased_until < now()
            returning sent_position""";

    private static final String NUMBER = """
            with fresh as (
                select id, partition_key,
                       row_number() over (order by id) as nth,
                       row_number() over (partition by partition_key order by id) as nth_of_key,
                       count(*) over (partition by partition_key) as of_key
                from (select id, partition_key from event_log where position is null order by id limit %d) as oldest),
            counted as (
                insert into event_sequence as s (partition_key, last)
                select partition_key, count(*) from fresh group by partition_key
                on conflict (partition_key) do update set last = s.last + excluded.last
                returning partition_key, last),
            state as (
                update relay_state set last_position = last_position + (select count(*) from fresh)
                returning last_position - (select count(*) from fresh) as base)
            update event_log e
            set position = state.base + fresh.nth, sequence = counted.last - fresh.of_key + fresh.nth_of_key
            from fresh join counted using (partition_key) cross join state
            where e.id = fresh.id""".formatted(BATCH);

    private static final String UNSENT = """
            select position, event_id, type, subject, partition_key, logged_at, path, correlation_id, causation_id,
                   traceparent, sequence, data
            from event_log where position > ? order by position limit %d""".formatted(BATCH);

    // Losing this commit in a crash only sends the batch again, so it need not wait for the disk.
    private static final String ADVANCE = """
            set local synchronous_commit = off;
            update relay_state set sent_position = greatest(sent_position, ?) where holder = ?""";

    private final KitConfig config;
    private final String url;
    private final String user;
    private final String password;
    private final String source;
    private final String me = UUID.randomUUID().toString();
    private final Semaphore wake = new Semaphore(0);
    private final AtomicLong published = new AtomicLong();
    private final Thread thread = new Thread(this::run, "event-relay");
    private volatile boolean running = true;
    private volatile @Nullable String trouble;

    EventRelay(
            KitConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.url = url;
        this.user = user;
        this.password = password;
        this.source = config.eventSource() + ":" + service;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        wake();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** There may be something to send. */
    public void wake() {
        wake.release();
    }

    /** Events acknowledged by the broker since the start of this process. */
    public long published() {
        return published.get();
    }

    /** Why nothing is sent at present; null while all is well. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** Whether the relay's thread lives: part of liveness. */
    public boolean alive() {
        return thread.isAlive();
    }

    private void run() {
        while (running) {
            try (Connection connection = connect()) {
                relay(connection);
            } catch (SQLException | KafkaException | ExecutionException e) {
                inTrouble(e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void relay(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        Producer<String, byte[]> producer = producer();
        try {
            relay(connection, producer);
        } finally {
            // What is not acknowledged is sent again, in order, by the next producer: nothing is waited for.
            producer.close(Duration.ZERO);
        }
    }

    private void relay(Connection connection, Producer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        boolean called = true;
        while (running) {
            int sent = called || hasWork(connection) ? relayOnce(connection, producer) : 0;
            trouble = null;
            called = sent == BATCH || await(connection);
        }
        release(connection);
    }

    /** Sends what there is, at most one batch, and returns how much that was; the holder of the lease is told when that is another. */
    private int relayOnce(Connection connection, Producer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        Optional<Batch> batch = number(connection);
        if (batch.isEmpty()) {
            tellOthers(connection);
            return 0;
        }
        if (!batch.get().records().isEmpty()) {
            CrashPoint.reached("relay.numbered");
            send(connection, producer, batch.get());
        }
        return batch.get().records().size();
    }

    /** Records to send, in order, and the position of the last of them. */
    private record Batch(List<ProducerRecord<String, byte[]>> records, long last) {}

    private boolean hasWork(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(WORK)) {
            row.next();
            boolean work = row.getBoolean(1);
            connection.commit();
            return work;
        }
    }

    /** Step 1, with what is to be sent in the next; empty when another relay holds the lease. */
    private Optional<Batch> number(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement();
                ResultSet row = lock.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            row.next();
            if (!row.getBoolean(1)) {
                connection.rollback();
                return Optional.empty();
            }
        }
        Optional<Batch> batch = Optional.empty();
        try (PreparedStatement lease = connection.prepareStatement(LEASE)) {
            lease.setString(1, me);
            lease.setString(2, me);
            try (ResultSet row = lease.executeQuery()) {
                if (row.next()) {
                    long sent = row.getLong(1);
                    try (Statement number = connection.createStatement()) {
                        number.executeUpdate(NUMBER);
                    }
                    batch = Optional.of(unsent(connection, sent));
                }
            }
        }
        connection.commit();
        return batch;
    }

    private Batch unsent(Connection connection, long sent) throws SQLException {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(BATCH);
        long last = sent;
        try (PreparedStatement unsent = connection.prepareStatement(UNSENT)) {
            unsent.setLong(1, sent);
            try (ResultSet row = unsent.executeQuery()) {
                while (row.next()) {
                    last = row.getLong("position");
                    records.add(CloudEvents.toRecord(
                            row, config.topic(), source, config.publicUrl().toString()));
                }
            }
        }
        return new Batch(records, last);
    }

    /** Steps 2 and 3. */
    private void send(Connection connection, Producer<String, byte[]> producer, Batch batch)
            throws SQLException, ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> inFlight = new ArrayList<>(batch.records().size());
        for (ProducerRecord<String, byte[]> record : batch.records()) {
            Future<RecordMetadata> one = producer.send(record);
            if (one.isDone()) {
                one.get(); // a record that failed at once must not be overtaken by the next of its key
            }
            inFlight.add(one);
        }
        for (Future<RecordMetadata> one : inFlight) {
            if (!acknowledged(one)) {
                return;
            }
        }
        published.addAndGet(inFlight.size());
        CrashPoint.reached("relay.sent");
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(1, batch.last());
            advance.setString(2, me);
            advance.execute();
        }
        connection.commit();
    }

    /** Waits for the broker as long as it takes; false when the process shuts down first. */
    private boolean acknowledged(Future<RecordMetadata> one) throws ExecutionException, InterruptedException {
        while (running) {
            try {
                one.get(SLOW_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException waiting) {
                inTrouble("the broker does not answer");
            }
        }
        return false;
    }

    /** Waits until somebody in this process calls; false when another relay did, or nobody for long, and there may be nothing to do. */
    private boolean await(Connection connection) throws SQLException, InterruptedException {
        for (long waited = 0; running && waited < NET_MILLIS; waited += LISTEN_MILLIS) {
            if (wake.tryAcquire(LISTEN_MILLIS, TimeUnit.MILLISECONDS)) {
                Thread.sleep(GATHER_MILLIS);
                wake.drainPermits();
                return true;
            }
            var notifications = connection.unwrap(PGConnection.class).getNotifications();
            if (notifications != null && notifications.length > 0) {
                return false;
            }
        }
        return false;
    }

    private static void tellOthers(Connection connection) throws SQLException {
        try (Statement notify = connection.createStatement()) {
            notify.execute("notify " + CHANNEL);
        }
        connection.commit();
    }

    private void release(Connection connection) throws SQLException {
        try (PreparedStatement release =
                connection.prepareStatement("update relay_state set holder = null where holder = ?")) {
            release.setString(1, me);
            release.executeUpdate();
        }
        connection.commit();
    }

    private Connection connect() throws SQLException {
        java.util.Properties properties = new java.util.Properties();
        properties.putAll(Map.of(
                "user", user,
                "password", password,
                "ApplicationName", "event-relay",
                "connectTimeout", "3",
                "socketTimeout", "10",
                "prepareThreshold", "1"));
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setAutoCommit(false);
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
        }
        connection.commit();
        return connection;
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", config.kafka(),
                        "acks", "all",
                        "enable.idempotence", true,
                        "linger.ms", 0,
                        "batch.size", 65_536,
                        "max.block.ms", 5_000,
                        "request.timeout.ms", 5_000,
                        // A record that expired would be overtaken by later ones of its key: none ever does.
                        "delivery.timeout.ms", Integer.MAX_VALUE,
                        "reconnect.backoff.max.ms", 1_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private void inTrouble(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        inTrouble(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    private void inTrouble(String what) {
        if (trouble == null) {
            LOG.warnf("relay interrupted, events wait in the log: %s", what);
        }
        trouble = what;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Named places where a fault test lets the process die as if it had been killed. Only the system property
     * {@code cocreation.crash-at} of a test run ever names one.
     */
    static final class CrashPoint {

        private static final String ARMED = System.getProperty("cocreation.crash-at", "");

        private CrashPoint() {}

        /** Halts the process, without any shutdown, when this point was named. */
        static void reached(String name) {
            if (!ARMED.isEmpty() && ARMED.equals(name)) {
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
