package org.cocreation.local.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Does the SQL of one request again and again in a plain JDBC loop, in a JVM of its own with the settings of the service, as a reference for
 * what the service adds. It says {@code measuring} when it is warm and {@code done N} after the window, and ends when its input does.
 */
final class ReferenceLoop {

    static final String URL = "COCREATION_BENCH_URL";
    static final String USER = "COCREATION_BENCH_USER";
    static final String PASSWORD = "COCREATION_BENCH_PASSWORD";

    private final Work work;
    private final AtomicLong done = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean(true);

    ReferenceLoop(Work work) {
        this.work = work;
    }

    /** The SQL of one request, from the look for the caller to the commit. */
    @FunctionalInterface
    interface Work {

        /** Does it once; the number tells the requests apart. */
        void once(Connection connection, long number) throws SQLException;
    }

    /** Connections, warm-up and window in milliseconds, as they stand on the command line. */
    void run(String connections, String warmUp, String window) throws Exception {
        int count = Integer.parseInt(connections);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(threads.submit(() -> {
                workUntilStopped();
                return null;
            }));
        }
        Thread.sleep(Long.parseLong(warmUp));
        long before = done.get();
        say("measuring");
        long begin = System.nanoTime();
        Thread.sleep(Long.parseLong(window));
        long counted = done.get() - before;
        say("done " + counted + " " + (System.nanoTime() - begin));
        running.set(false);
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
        awaitEndOfInput();
    }

    private void workUntilStopped() throws SQLException {
        try (Connection connection = connect()) {
            while (running.get()) {
                work.once(connection, done.get());
                done.incrementAndGet();
            }
        }
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

    /** Who a login belongs to. */
    static UUID actor(Connection connection, String loginKey) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WriteSql.ACTOR)) {
            query.setObject(1, loginKey);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** Writes down that an actor did something. */
    static void audit(Connection connection, UUID actor, String operation, String path) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WriteSql.AUDIT)) {
            insert.setObject(1, actor);
            insert.setString(2, operation);
            insert.setString(3, path);
            insert.setString(4, "OK");
            insert.setString(5, "0af7651916cd43dd8448eb211c80319c");
            insert.executeUpdate();
        }
    }
}
