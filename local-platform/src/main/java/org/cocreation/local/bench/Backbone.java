package org.cocreation.local.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.cocreation.local.LocalPlatform;
import org.cocreation.local.Part;
import org.cocreation.local.PlatformFailure;

/** How far events have come on their way from the event log of arena-service to everybody who listens to them. */
final class Backbone implements AutoCloseable {

    static final String TOPIC = "arena-events.v1";

    private static final int PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String LEFT = """
            select (select count(*) from event_log where position is null) + last_position - sent_position
            from relay_state""";

    private final Admin admin;
    private final Rows arena;
    private final Rows feed;

    Backbone(LocalPlatform platform) {
        admin = Admin.create(Map.of("bootstrap.servers", platform.addresses().kafka()));
        arena = new Rows(platform.database(Part.ARENA));
        feed = new Rows(platform.database(Part.GATEWAY));
    }

    /** Events that are in the log and not yet acknowledged by the broker. */
    long unsent() {
        return arena.number(LEFT);
    }

    /** Waits until the relay has sent everything. */
    void awaitSent() throws InterruptedException {
        await("the relay has not sent everything", () -> unsent() == 0);
    }

    /** Waits until every event has been sent, handled by every service and taken into the feed. */
    void awaitQuiet() throws InterruptedException {
        awaitSent();
        await("consumers have not caught up", () -> lag() == 0);
    }

    private long lag() throws InterruptedException {
        try {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            for (int i = 0; i < PARTITIONS; i++) {
                wanted.put(new TopicPartition(TOPIC, i), OffsetSpec.latest());
            }
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(wanted).all().get();
            long end = ends.values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
            long lag = end - feed.number("select sum(next_offset) from feed_offset where topic = '" + TOPIC + "'");
            for (Part part : List.of(Part.ARENA, Part.ACTOR, Part.VALUE_ASSESSMENT)) {
                lag += end - handledBy(part);
            }
            return lag;
        } catch (ExecutionException e) {
            throw new PlatformFailure("the broker does not say how far consumers are: " + e.getCause(), e);
        }
    }

    private long handledBy(Part consumer) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(consumer.label())
                .partitionsToOffsetAndMetadata()
                .get();
        return committed.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(TOPIC))
                .collect(Collectors.summingLong(entry -> entry.getValue().offset()));
    }

    /** Something that becomes true by itself. */
    private interface Condition {

        boolean holds() throws InterruptedException;
    }

    private static void await(String otherwise, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new PlatformFailure(otherwise + " after " + PATIENCE.toMinutes() + " minutes");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
        arena.close();
        feed.close();
    }
}
