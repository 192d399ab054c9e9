package org.cocreation.local.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The least that contributions can cost in Java: the very SQL of the service in a plain JDBC loop, in a JVM of its own with the same
 * settings. It says {@code measuring} when it is warm and {@code done N} after the window, and ends when its input does.
 */
public final class ReferenceLoop {

    static final String URL = "COCREATION_BENCH_URL";
    static final String USER = "COCREATION_BENCH_USER";
    static final String PASSWORD = "COCREATION_BENCH_PASSWORD";

    private final String loginKey;
    private final UUID arena;
    private final UUID proposal;
    private final AtomicLong made = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean(true);

    private ReferenceLoop(String loginKey, UUID arena, UUID proposal) {
        this.loginKey = loginKey;
        this.arena = arena;
        this.proposal = proposal;
    }

    /** Arguments: login key, arena, proposal, connections, warm-up and window in milliseconds. */
    public static void main(String[] words) throws Exception {
        ReferenceLoop loop = new ReferenceLoop(words[0], UUID.fromString(words[1]), UUID.fromString(words[2]));
        loop.run(
                Integer.parseInt(words[3]),
                Duration.ofMillis(Long.parseLong(words[4])),
                Duration.ofMillis(Long.parseLong(words[5])));
    }

    private void run(int connections, Duration warmUp, Duration window) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(threads.submit(() -> {
                contributeUntilStopped();
                return null;
            }));
        }
        Thread.sleep(warmUp.toMillis());
        long before = made.get();
        say("measuring");
        long begin = System.nanoTime();
        Thread.sleep(window.toMillis());
        long count = made.get() - before;
        say("done " + count + " " + (System.nanoTime() - begin));
        running.set(false);
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
        awaitEndOfInput();
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // whoever measures still reads how much this process has used
        }
    }

    static Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", System.getenv(USER));
        properties.setProperty("password", System.getenv(PASSWORD));
        properties.setProperty("prepareThreshold", "3");
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(System.getenv(URL), properties);
    }

    private void contributeUntilStopped() throws SQLException {
        try (Connection connection = connect()) {
            while (running.get()) {
                contribute(connection);
                made.incrementAndGet();
            }
        }
    }

    private void contribute(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        UUID actor = actor(connection);
        connection.setAutoCommit(false);
        standing(connection, actor);
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        contribution(connection, id, actor, now);
        event(connection, id, now);
        audit(connection, actor);
        connection.commit();
    }

    private UUID actor(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WriteSql.ACTOR)) {
            query.setObject(1, loginKey);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private void standing(Connection connection, UUID actor) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WriteSql.STANDING)) {
            query.setObject(1, actor);
            query.setObject(2, arena);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                row.getBoolean("admission_open");
            }
        }
    }

    private void contribution(Connection connection, UUID id, UUID actor, OffsetDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WriteSql.CONTRIBUTION)) {
            insert.setObject(1, id);
            insert.setString(2, "PROPOSAL");
            insert.setString(3, Scene.KIND);
            insert.setString(4, Scene.TEXT);
            insert.setString(5, "en");
            insert.setNull(6, Types.NULL);
            insert.setObject(7, actor);
            insert.setObject(8, now);
            insert.setObject(9, proposal);
            insert.setObject(10, arena);
            insert.executeUpdate();
        }
    }

    private void event(Connection connection, UUID id, OffsetDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WriteSql.EVENT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, WriteSql.CONTRIBUTION_MADE);
            insert.setObject(3, id);
            insert.setObject(4, arena);
            insert.setObject(5, now);
            insert.setString(6, "/v1/contributions/" + id);
            insert.setString(7, UUID.randomUUID().toString());
            insert.setString(8, null);
            insert.setString(9, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            insert.setString(10, WriteSql.eventData(arena.toString(), id.toString(), proposal.toString()));
            insert.executeUpdate();
        }
    }

    private void audit(Connection connection, UUID actor) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WriteSql.AUDIT)) {
            insert.setObject(1, actor);
            insert.setString(2, WriteSql.OPERATION);
            insert.setString(3, "/v1/arenas/" + arena + "/contributions");
            insert.setString(4, "OK");
            insert.setString(5, "0af7651916cd43dd8448eb211c80319c");
            insert.executeUpdate();
        }
    }
}
