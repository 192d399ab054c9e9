package org.cocreation.gateway.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.cocreation.gateway.GatewayConfig;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * Keeps the feed of this replica up to date, in one thread with one database connection of its own. The replica that holds the advisory
 * lock on its connection writes the feed; the others listen for its news. When a connection dies the lock goes with it, and another
 * replica takes over from the stored offsets.
 */
@ApplicationScoped
class FeedKeeper {

    // Any number will do, as long as nobody else locks it in this database.
    private static final long WRITER_LOCK = 6_332_330_001L;
    private static final int CATCH_UP_PAGE = 1_000;
    private static final int LISTEN_MILLIS = 500;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final FeedFilter EVERYTHING = new FeedFilter(Set.of(), null, null, true);

    private final GatewayConfig config;
    private final Flyway flyway;
    private final FeedTail tail;
    private final FeedState state;
    private final CloudEventReader reader;
    private final InstantSource clock;
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private boolean migrated;

    FeedKeeper(
            GatewayConfig config,
            Flyway flyway,
            FeedTail tail,
            FeedState state,
            ObjectMapper json,
            InstantSource clock) {
        this.config = config;
        this.flyway = flyway;
        this.tail = tail;
        this.state = state;
        this.reader = new CloudEventReader(json);
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        Thread keeper = new Thread(this::keep, "feed-keeper");
        keeper.setDaemon(true);
        keeper.setContextClassLoader(FeedKeeper.class.getClassLoader());
        thread = keeper;
        keeper.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        Thread keeper = thread;
        if (keeper != null) {
            keeper.join(CHECK_EVERY.toMillis());
        }
    }

    private void keep() {
        while (!stopping) {
            try {
                keepOnOneConnection();
            } catch (SQLException | FlywayException e) {
                trouble("database", e);
            } catch (KafkaException e) {
                trouble("kafka", e);
            } catch (RuntimeException e) {
                Log.error("the keeper of the event feed failed", e);
                state.failing("internal");
                pause();
            }
        }
    }

    private void keepOnOneConnection() throws SQLException {
        if (!migrated) {
            flyway.migrate();
            migrated = true;
        }
        try (Connection connection = connect()) {
            tail.startAt(FeedStore.head(connection));
            listen(connection);
            while (!stopping && !becomesWriter(connection)) {
                state.following();
                connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                catchUp(connection);
            }
            if (!stopping) {
                catchUp(connection);
                write(connection);
            }
        }
    }

    private void write(Connection connection) throws SQLException {
        FeedWriter writer = new FeedWriter(connection);
        Log.info("this replica writes the event feed");
        try (EventTopicsConsumer topics = new EventTopicsConsumer(config.kafka(), reader, clock, writer.offsets())) {
            long checkAt = 0;
            while (!stopping) {
                if (clock.millis() >= checkAt) {
                    check(connection, topics);
                    checkAt = clock.millis() + CHECK_EVERY.toMillis();
                }
                FeedBatch batch = topics.poll(POLL);
                if (!batch.isEmpty()) {
                    List<FeedEntry> added = writer.write(batch);
                    tail.add(added);
                    batch.skipped().forEach(this::report);
                }
                state.writing(topics.delay(), batch.skipped().size());
            }
        }
    }

    private void check(Connection connection, EventTopicsConsumer topics) throws SQLException {
        if (!connection.isValid(1)) {
            throw new SQLException("the connection of the writer is gone");
        }
        boolean complete = topics.assignAll();
        state.checked(topics.lagInRecords(), complete);
    }

    private void report(FeedBatch.Skipped record) {
        Log.warnf(
                "skipped a record that is no event: topic %s, partition %d, offset %d: %s",
                record.place().topic(), record.place().partition(), record.offset(), record.reason());
    }

    private void catchUp(Connection connection) throws SQLException {
        FeedSlice slice;
        do {
            slice = FeedStore.after(connection, tail.head(), EVERYTHING, CATCH_UP_PAGE);
            if (!slice.entries().isEmpty()) {
                tail.add(slice.entries());
            }
        } while (slice.hasMore() && !stopping);
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", config.dbUser());
        properties.setProperty("password", config.dbPassword());
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "gateway-feed");
        Connection connection = new Driver().connect(config.dbUrl(), properties);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL: " + config.dbUrl());
        }
        return connection;
    }

    private static void listen(Connection connection) throws SQLException {
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen " + FeedWriter.CHANNEL);
        }
    }

    private static boolean becomesWriter(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, WRITER_LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void trouble(String with, Exception e) {
        if (state.failing(with)) {
            Log.warnf("the event feed waits for its %s: %s", with, e.getMessage());
        }
        pause();
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_AFTER.toMillis());
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
