package org.cocreation.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.cocreation.local.Part;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.Tables;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.TestProducer;
import org.cocreation.system.platform.Wait;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F-15: records come several times, and whole topics come again; effects stay as they are. */
@Order(64)
@ExtendWith(SharedPlatform.class)
class DuplicatesE2E {

    /** Tables that may change without any effect: they keep the books of delivery. */
    private static final List<String> BOOKS =
            List.of("relay_state", "audit_entry", "idempotency_key", "flyway_schema_history", "domain_clock");

    private static final Part[] SERVICES = {Part.ARENA, Part.ACTOR, Part.VALUE_ASSESSMENT};

    private final TestPlatform platform;

    DuplicatesE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void recordsDeliveredThreeTimesMoreChangeNothing() {
        try (Bench bench = new Bench(platform, "F-15")) {
            UUID arena = bench.convening.formed("F-15 formed", bench.people);
            platform.settle();
            Map<String, Map<String, List<String>>> before = effects();
            int known = bench.feed.ids().size();
            int again = 0;
            try (TestProducer producer = new TestProducer(platform)) {
                for (String topic : KafkaDoor.TOPICS) {
                    again += producer.deliverAgain(topic, 3, any -> true);
                }
            }
            Wait.millis(500);
            platform.settle(Duration.ofSeconds(120));
            assertUnchanged(before);
            platform.kafka().awaitExactly(1, "assessment-opened", event -> event.is("assessment-opened", arena));
            assertThat(Oracle.duplicates(bench.feed)).as("repeated in the feed").isZero();
            assertThat(bench.feed.ids().size()).isGreaterThanOrEqualTo(known);
            Oracle.judgeOrder(platform.kafka());
            Oracle.judgeOrder(bench.feed);
            System.out.printf("F-15: %d records delivered 3 times more, effects unchanged%n", again);
        }
    }

    @Test
    void wholeTopicsReplayedIntoAServiceChangeNothing() throws ExecutionException, InterruptedException {
        platform.settle();
        Map<String, Map<String, List<String>>> before = effects();
        for (Part service : SERVICES) {
            platform.processes().stop(service);
            rewind(service.label());
            platform.startAgain(service);
        }
        platform.settle(Duration.ofSeconds(120));
        assertUnchanged(before);
        double duplicates = platform.management(Part.VALUE_ASSESSMENT)
                .get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("inbox_duplicates_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
        assertThat(duplicates).as("inbox_duplicates_total").isPositive();
        System.out.printf("F-15: topics replayed into every service, %.0f repeats ignored by one%n", duplicates);
    }

    private void rewind(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", platform.processes().addresses().kafka()))) {
            var start = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, any -> new OffsetAndMetadata(0)));
            assertThat(start).isNotEmpty();
            admin.alterConsumerGroupOffsets(group, start).all().get();
        }
    }

    private Map<String, Map<String, List<String>>> effects() {
        Map<String, Map<String, List<String>>> effects = new TreeMap<>();
        for (Part service : SERVICES) {
            Tables tables = platform.tables(service);
            List<String> names = tables.names().stream()
                    .filter(name -> !BOOKS.contains(name))
                    .toList();
            effects.put(service.label(), tables.contents(names));
        }
        return effects;
    }

    private void assertUnchanged(Map<String, Map<String, List<String>>> before) {
        effects()
                .forEach((service, tables) -> tables.forEach((table, rows) -> assertThat(rows)
                        .as("%s of %s", table, service)
                        .isEqualTo(before.getOrDefault(service, Map.of()).get(table))));
    }
}
