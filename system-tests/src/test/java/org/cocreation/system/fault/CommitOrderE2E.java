package org.cocreation.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cocreation.local.Part;
import org.cocreation.system.platform.Door;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.Tables;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.Wait;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F-17: transactions commit in another order than their rows were numbered. Twenty writers hold their transactions open for up to two
 * seconds; readers of feed and stream must miss none of them.
 */
@Order(63)
@ExtendWith(SharedPlatform.class)
class CommitOrderE2E {

    private static final int WRITERS = 20;
    private static final int EVENTS_EACH = Bench.FULL ? 30 : 6;
    private static final int LONGEST_MILLIS = 2_000;
    private static final String INSERT = """
            insert into event_log (event_id, type, subject, partition_key, logged_at, path, data)
            values (?, 'org.cocreation.challenge-raised.v1', ?, ?, now(), ?, ?::json)""";

    private final TestPlatform platform;

    CommitOrderE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void noReaderMissesAnEventThatCommitsLate() throws InterruptedException, ExecutionException {
        Tables arena = platform.tables(Part.ARENA);
        try (Bench bench = new Bench(platform, "F-17")) {
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<Set<String>>> committed = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                committed.add(writers.submit(() -> write(arena, new Random(number))));
            }
            Set<String> expected = new HashSet<>();
            for (Future<Set<String>> one : committed) {
                expected.addAll(one.get());
            }
            writers.shutdown();
            platform.settle();
            for (Door door : List.of(platform.kafka(), bench.feed, bench.stream)) {
                door.awaitIds(expected, Duration.ofSeconds(30));
                Oracle.judgeOrder(door);
            }
            long rows = arena.number("select count(*) from event_log");
            assertThat(arena.number("select count(distinct position) from event_log"))
                    .isEqualTo(rows);
            assertThat(arena.number("select max(position) from event_log")).isEqualTo(rows);
            long late = arena.number(
                    "select count(*) from (select position, lag(position) over (order by id) as before from event_log) p"
                            + " where position < before");
            assertThat(late).as("events that overtook others").isPositive();
            System.out.printf(
                    "F-17: %d events, %d of them numbered after a later one; none missed%n", expected.size(), late);
        }
    }

    private static Set<String> write(Tables arena, Random random) throws SQLException {
        Set<String> committed = new HashSet<>();
        UUID key = UUID.randomUUID();
        try (Connection connection = arena.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < EVENTS_EACH; i++) {
                UUID id = UUID.randomUUID();
                try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                    insert.setObject(1, id);
                    insert.setObject(2, key);
                    insert.setObject(3, key);
                    insert.setString(4, "/v1/challenges/" + key);
                    insert.setString(5, Json.write(challenge(key)));
                    insert.executeUpdate();
                }
                Wait.millis(random.nextInt(LONGEST_MILLIS));
                connection.commit();
                committed.add(id.toString());
            }
        }
        return committed;
    }

    private static Object challenge(UUID id) {
        return Json.of(
                "challengeId",
                id.toString(),
                "title",
                "Committed late",
                "kind",
                "SERVICE",
                "ambition",
                "SMALL",
                "origin",
                "BOTTOM_UP",
                "topics",
                List.of(),
                "jurisdictions",
                List.of("DK-157"),
                "affectedGroups",
                List.of());
    }
}
