package org.cocreation.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FeedIT {

    @Inject
    AgroalDataSource database;

    private static final String ARENA_EVENTS = "arena-events.v1";
    private static final String ACTOR_EVENTS = "actor-events.v1";
    private static final String FORMED = "org.cocreation.arena-formed.v1";

    @Test
    void anEventOnKafkaIsReadAsAStructuredCloudEvent() throws Exception {
        String arena = UUID.randomUUID().toString();
        try (EventSender sender = new EventSender()) {
            String id =
                    sender.send(ARENA_EVENTS, FORMED, arena, "{\"arenaId\":\"" + arena + "\",\"laySeatShare\":0.6667}");

            JsonPath page = awaitPage("arenaId=" + arena, 1);

            assertThat(page.getString("items[0].id")).isEqualTo(id);
            assertThat(page.getString("items[0].specversion")).isEqualTo("1.0");
            assertThat(page.getString("items[0].type")).isEqualTo(FORMED);
            assertThat(page.getString("items[0].partitionkey")).isEqualTo(arena);
            assertThat(page.getString("items[0].datacontenttype")).isEqualTo("application/json");
            assertThat(page.getString("items[0].sequence")).hasSize(19);
            assertThat(page.getFloat("items[0].data.laySeatShare")).isEqualTo(0.6667f);
            assertThat(page.getBoolean("hasMore")).isFalse();
        }
    }

    @Test
    void theSameEventTwiceOnKafkaIsOneEventInTheFeed() throws Exception {
        String arena = UUID.randomUUID().toString();
        try (EventSender sender = new EventSender()) {
            String id = UUID.randomUUID().toString();
            sender.send(id, ARENA_EVENTS, FORMED, arena, "{}");
            sender.send(id, ARENA_EVENTS, FORMED, arena, "{}");
            sender.send(ARENA_EVENTS, FORMED, arena, "{\"last\":true}");

            JsonPath page = awaitPage("arenaId=" + arena, 2);

            assertThat(page.getList("items.id"))
                    .hasSize(2)
                    .doesNotHaveDuplicates()
                    .startsWith(id);
        }
    }

    @Test
    void aRecordThatIsNoEventDoesNotStopTheFeed() throws Exception {
        String arena = UUID.randomUUID().toString();
        try (EventSender sender = new EventSender()) {
            sender.sendRaw(ARENA_EVENTS, arena, "not json", Map.of("ce_id", "1"));
            sender.sendRaw(ARENA_EVENTS, arena, null, Map.of());
            sender.send(ARENA_EVENTS, FORMED, arena, "{}");

            assertThat(awaitPage("arenaId=" + arena, 1).getList("items")).hasSize(1);
        }
    }

    @Test
    void actorEventsAreShownOnlyToThoseWhoMayReadThem() throws Exception {
        String actor = UUID.randomUUID().toString();
        String type = "org.cocreation.actor-registered.v1";
        String withScope =
                Surroundings.token("app", Map.of("scope", "openid actor-events.read"), "cocreation-platform", 3600);
        try (EventSender sender = new EventSender()) {
            sender.send(ACTOR_EVENTS, type, actor, "{}");

            long seen = 0;
            for (int i = 0; i < 100 && seen == 0; i++) {
                seen = page("subject=" + actor, withScope).getList("items").size();
                Thread.sleep(100);
            }
            assertThat(seen).isEqualTo(1);
            assertThat(page("subject=" + actor, Surroundings.token("ops", "operator"))
                            .getList("items"))
                    .hasSize(1);
            assertThat(page("subject=" + actor, Surroundings.token("ada", "participant"))
                            .getList("items"))
                    .isEmpty();
            assertThat(page("subject=" + actor, null).getList("items")).isEmpty();
        }
    }

    @Test
    void readersOfEveryDoorSeeEveryEventOnceWhileManyWriteAtTheSameTime() throws Exception {
        int writers = 4;
        int each = 500;
        List<String> arenas = IntStream.range(0, writers * 5)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        String type = "org.cocreation.load-" + UUID.randomUUID() + ".v1";
        Set<String> sent = java.util.Collections.synchronizedSet(new LinkedHashSet<>());
        try (EventSender sender = new EventSender();
                StreamReader live = StreamReader.open("types=" + type, null)) {
            live.awaitOpen();
            CompletableFuture<List<String>> pulled = CompletableFuture.supplyAsync(() -> pull(type, writers * each));
            CompletableFuture<?>[] work = IntStream.range(0, writers)
                    .mapToObj(w -> CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < each; i++) {
                            sent.add(sender.send(
                                    ARENA_EVENTS,
                                    type,
                                    arenas.get((i * writers + w) % arenas.size()),
                                    "{\"n\":" + i + "}"));
                        }
                    }))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(work).get(60, TimeUnit.SECONDS);

            assertThat(pulled.get(60, TimeUnit.SECONDS)).hasSize(writers * each).containsAll(sent);
            assertThat(live.ids(writers * each)).hasSize(writers * each).containsAll(sent);
        }
    }

    @Test
    void whenTheWriterLosesItsConnectionTheFeedGoesOnWithoutLossOrRepetition() throws Exception {
        String type = "org.cocreation.takeover-" + UUID.randomUUID() + ".v1";
        Set<String> sent = new LinkedHashSet<>();
        int broken = 0;
        try (EventSender sender = new EventSender()) {
            for (int i = 0; i < 300; i++) {
                sent.add(sender.send(ARENA_EVENTS, type, UUID.randomUUID().toString(), "{}"));
                if (i % 100 == 50) {
                    broken += breakTheWritersConnection();
                }
                Thread.sleep(10);
            }

            List<String> read = pull(type, sent.size());

            assertThat(broken).isPositive();
            assertThat(read).hasSize(sent.size()).containsAll(sent);
        }
    }

    @Test
    void aStreamIsResumedAfterTheLastEventSeen() throws Exception {
        String arena = UUID.randomUUID().toString();
        try (EventSender sender = new EventSender()) {
            List<String> sent = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                sent.add(sender.send(ARENA_EVENTS, FORMED, arena, "{\"n\":" + i + "}"));
            }
            awaitPage("arenaId=" + arena, 10);
            String cursor;
            try (StreamReader first = StreamReader.open("after=start&arenaId=" + arena, null)) {
                assertThat(first.ids(10)).isEqualTo(sent);
                cursor = first.cursorOf(3);
            }
            try (StreamReader second = StreamReader.open("arenaId=" + arena, cursor)) {
                sent.add(sender.send(ARENA_EVENTS, FORMED, arena, "{\"n\":10}"));
                assertThat(second.ids(7)).isEqualTo(sent.subList(4, 11));
            }
        }
    }

    @Test
    void aLongPollAnswersAsSoonAsSomethingHappens() throws Exception {
        String arena = UUID.randomUUID().toString();
        String cursor = page("after=now&limit=1", null).getString("nextCursor");
        try (EventSender sender = new EventSender()) {
            long start = System.nanoTime();
            CompletableFuture<JsonPath> waiting =
                    CompletableFuture.supplyAsync(() -> page("wait=20&after=" + cursor + "&arenaId=" + arena, null));
            Thread.sleep(500);
            sender.send(ARENA_EVENTS, FORMED, arena, "{}");

            assertThat(waiting.get(20, TimeUnit.SECONDS).getList("items")).hasSize(1);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void everyFaultOfAQueryIsNamed() {
        given().get("/v1/events?limit=0&wait=99&after=nonsense")
                .then()
                .statusCode(400)
                .body("type", equalTo("http://gateway.test/problems/invalid-request"))
                .body("errors.parameter", equalTo(List.of("after", "limit", "wait")));
        given().get("/v1/events?after=AQAAAAAAAAAAAAAAAAAAAAAA")
                .then()
                .statusCode(400)
                .body("type", equalTo("http://gateway.test/problems/invalid-cursor"));
    }

    @Test
    void morePagesAreLinked() throws Exception {
        String arena = UUID.randomUUID().toString();
        try (EventSender sender = new EventSender()) {
            for (int i = 0; i < 3; i++) {
                sender.send(ARENA_EVENTS, FORMED, arena, "{}");
            }
            awaitPage("arenaId=" + arena, 3);

            given().get("/v1/events?limit=2&arenaId=" + arena)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(2))
                    .body("hasMore", equalTo(true))
                    .header("Link", startsWith("</v1/events?after="));
        }
    }

    private int breakTheWritersConnection() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet ended = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'gateway-feed'")) {
            ended.next();
            return ended.getInt(1);
        }
    }

    private static List<String> pull(String type, int expected) {
        List<String> ids = new ArrayList<>();
        String cursor = "start";
        for (int i = 0; i < 1_000 && ids.size() < expected; i++) {
            JsonPath page =
                    page("limit=200&wait=1&after=" + cursor + "&types=" + type, Surroundings.token("bench", "app"));
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        }
        return ids;
    }

    private static JsonPath awaitPage(String query, int events) throws InterruptedException {
        JsonPath page = page(query, null);
        for (int i = 0; i < 200 && page.getList("items").size() < events; i++) {
            Thread.sleep(100);
            page = page(query, Surroundings.token("bench", "app"));
        }
        assertThat(page.getList("items")).hasSize(events);
        return page;
    }

    private static JsonPath page(String query, String token) {
        var request = given();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.get("/v1/events?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
