package org.cocreation.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.local.Part;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.TestProducer;
import org.cocreation.system.platform.Wait;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F-12: records that nobody can handle are put aside with their key; neighbours go on, and an operator brings the key back. */
@Order(65)
@ExtendWith(SharedPlatform.class)
class PoisonE2E {

    private static final String TOPIC = "actor-events.v1";
    private static final String UPDATED = "org.cocreation.actor-updated.v1";
    private static final Duration PARKED_LIMIT = Duration.ofSeconds(10);
    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;

    private final TestPlatform platform;

    PoisonE2E(TestPlatform platform) {
        this.platform = platform;
        platform.startWhatIsDown();
    }

    @Test
    void whatCannotBeHandledIsParkedWithItsKeyAndNeighboursGoOn() {
        People people = new People(platform, "f-12");
        List<Actor> victims = people.citizens(4, "victim");
        Actor neighbour = people.citizen("neighbour");
        platform.settle();
        try (TestProducer producer = new TestProducer(platform)) {
            poison(producer, victims.get(0), UPDATED, text("{\"actorId\": "));
            poison(producer, victims.get(1), UPDATED, text("{\"actorId\": 12, \"sector\": [\"none\"]}"));
            poison(producer, victims.get(2), UPDATED, null);
            producer.send(TOPIC, victims.get(3).id(), Map.of("content-type", "application/json"), text("{}"));
            for (Actor victim : victims) {
                Duration took = Wait.until(
                        "parked",
                        Duration.ofSeconds(30),
                        () -> parked(Part.ARENA, victim.id()).isPresent());
                assertThat(took).as("time until parked").isLessThan(PARKED_LIMIT);
            }
        }
        changeTopics(neighbour, "clean");
        Wait.until(
                "the neighbour's change arrives",
                PARKED_LIMIT,
                () -> replica(neighbour).contains("youth-13-18"));

        for (Actor victim : victims) {
            changeTopics(victim, "one");
            changeTopics(victim, "two");
        }
        for (Actor victim : victims) {
            Wait.until(
                    "three records queue",
                    PARKED_LIMIT,
                    () -> parked(Part.ARENA, victim.id())
                            .map(key -> key.path("records").asInt() == 3)
                            .orElse(false));
            assertThat(replica(victim)).doesNotContain("youth-13-18");
        }
        assertThat(dlqRecords()).as("dlq_records").isEqualTo(12);

        for (Part service : new Part[] {Part.ARENA, Part.VALUE_ASSESSMENT}) {
            victims.forEach(victim -> bringBack(service, victim.id()));
        }
        for (Actor victim : victims) {
            assertThat(replica(victim)).contains("youth-13-18");
            assertThat(sequenceOf(victim)).isEqualTo(3);
        }
        System.out.println("F-12: 4 keys parked and brought back in order, neighbours unaffected");
    }

    @Test
    void unknownTypesAndMajorsAreLeftAloneAndHugeRecordsNeverEnter() {
        Actor actor = new People(platform, "f-12").citizen("ahead-of-time");
        platform.settle();
        try (TestProducer producer = new TestProducer(platform)) {
            poison(producer, actor, "org.cocreation.actor-applauded.v1", text("{\"actorId\":\"" + actor.id() + "\"}"));
            poison(producer, actor, "org.cocreation.actor-updated.v9", text("{\"what\":\"nobody knows yet\"}"));
            Optional<String> refused = producer.send(
                    TOPIC, actor.id(), TestProducer.attributes(UPDATED, actor.id(), 9), new byte[TWO_MEGABYTES]);
            assertThat(refused).as("two megabytes").isPresent();
        }
        changeTopics(actor, "after");
        Wait.until(
                "the later change arrives", PARKED_LIMIT, () -> replica(actor).contains("youth-13-18"));
        assertThat(parked(Part.ARENA, actor.id())).isEmpty();
    }

    private static void poison(TestProducer producer, Actor actor, String type, byte @Nullable [] value) {
        assertThat(producer.send(TOPIC, actor.id(), TestProducer.attributes(type, actor.id(), 2), value))
                .isEmpty();
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** Changes the actor, so that an event of it follows: topics first, then the stakes that other services keep. */
    private void changeTopics(Actor actor, String topic) {
        String path = "/v1/actors/" + actor.id();
        String version = actor.client().get(path).ok().header("ETag");
        if (topic.equals("one")) {
            actor.client()
                    .with("If-Match", version)
                    .patch(path, Json.of("topics", List.of(topic)))
                    .ok();
        } else {
            actor.client()
                    .with("If-Match", version)
                    .put(path + "/stakes", Json.of("stakes", People.stakes("youth-13-18")))
                    .ok();
        }
    }

    /** What the arena service keeps of an actor. */
    private String replica(Actor actor) {
        List<String> rows = new ArrayList<>(platform.tables(Part.ARENA).rows("known_actor"));
        rows.removeIf(row -> !row.contains(actor.id().toString()));
        return String.join("\n", rows);
    }

    private long sequenceOf(Actor actor) {
        return platform.tables(Part.ARENA)
                .number("select last from consumer_sequence where topic = ? and partition_key = ?", TOPIC, actor.id());
    }

    private long dlqRecords() {
        Wait.millis(1_200);
        return (long) platform.management(Part.ARENA)
                .get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("dlq_records"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private Optional<JsonNode> parked(Part service, UUID key) {
        for (JsonNode item : platform.operator()
                .get(platform.operations(service) + "/parked")
                .ok()
                .json()
                .path("items")) {
            if (item.path("key").asText().equals(key.toString())) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private void bringBack(Part service, UUID key) {
        String path = platform.operations(service) + "/parked/" + TOPIC + "/" + key;
        platform.operator()
                .post(path + "/discard", Json.of("reason", "sent by nobody"))
                .ok();
        platform.operator().post(path + "/replay").ok();
        assertThat(parked(service, key)).isEmpty();
    }
}
