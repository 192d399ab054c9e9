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
 * The least that sharing ideas can cost in Java: the very SQL of the service in a plain JDBC loop, in a JVM of its own with the same
 * settings. It says {@code measuring} when it is warm and {@code done N} after the window, and ends when its input does.
 */
public final class ReferenceLoop {

    static final String URL = "COCREATION_BENCH_URL";
    static final String USER = "COCREATION_BENCH_USER";
    static final String PASSWORD = "COCREATION_BENCH_PASSWORD";

    private final String loginKey;
    private final UUID arena;
    private final AtomicLong shared = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean(true);

    private ReferenceLoop(String loginKey, UUID arena) {
        this.loginKey = loginKey;
        this.arena = arena;
    }

    /** Arguments: login key, arena, connections, warm-up and window in milliseconds. */
    public static void main(String[] words) throws Exception {
        ReferenceLoop loop = new ReferenceLoop(words[0], UUID.fromString(words[1]));
        loop.run(
                Integer.parseInt(words[2]),
                Duration.ofMillis(Long.parseLong(words[3])),
                Duration.ofMillis(Long.parseLong(words[4])));
    }

    private void run(int connections, Duration warmUp, Duration window) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(threads.submit(() -> {
                shareUntilStopped();
                return null;
            }));
        }
        Thread.sleep(warmUp.toMillis());
        long before = shared.get();
        say("measuring");
        long begin = System.nanoTime();
        Thread.sleep(window.toMillis());
        long count = shared.get() - before;
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

    private void shareUntilStopped() throws SQLException {
        try (Connection connection = connect()) {
            while (running.get()) {
                share(connection);
                shared.incrementAndGet();
            }
        }
    }

    private void share(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        UUID actor = actor(connection);
        connection.setAutoCommit(false);
        int framing = framing(connection, actor);
        UUID id = UUID.randomUUID();
        String title = Scene.title(shared.get());
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        idea(connection, id, title, framing, actor, now);
        event(connection, id, title, now);
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

    private int framing(Connection connection, UUID actor) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WriteSql.STANDING)) {
            query.setObject(1, actor);
            query.setObject(2, arena);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt("framing_version");
            }
        }
    }

    private void idea(Connection connection, UUID id, String title, int framing, UUID actor, OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WriteSql.IDEA)) {
            insert.setObject(1, id);
            insert.setObject(2, arena);
            insert.setString(3, title);
            insert.setString(4, Scene.SUMMARY);
            insert.setString(5, "en");
            insert.setNull(6, Types.NULL);
            insert.setInt(7, framing);
            insert.setString(8, "[]");
            insert.setNull(9, Types.NULL);
            insert.setObject(10, actor);
            insert.setObject(11, now);
            insert.setObject(12, now);
            insert.setNull(13, Types.NULL);
            insert.setNull(14, Types.NULL);
            insert.setNull(15, Types.NULL);
            insert.executeUpdate();
        }
    }

    private void event(Connection connection, UUID id, String title, OffsetDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WriteSql.EVENT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, WriteSql.IDEA_SHARED);
            insert.setObject(3, id);
            insert.setObject(4, arena);
            insert.setObject(5, now);
            insert.setString(6, "/v1/proposals/" + id);
            insert.setString(7, UUID.randomUUID().toString());
            insert.setString(8, null);
            insert.setString(9, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            insert.setString(10, WriteSql.eventData(arena.toString(), id.toString(), title));
            insert.executeUpdate();
        }
    }

    private void audit(Connection connection, UUID actor) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WriteSql.AUDIT)) {
            insert.setObject(1, actor);
            insert.setString(2, "IdeaResource.share");
            insert.setString(3, "/v1/arenas/" + arena + "/proposals");
            insert.setString(4, "OK");
            insert.setString(5, "0af7651916cd43dd8448eb211c80319c");
            insert.executeUpdate();
        }
    }
}
