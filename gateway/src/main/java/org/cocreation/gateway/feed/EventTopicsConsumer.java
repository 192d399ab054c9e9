package org.cocreation.gateway.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of all topics of the platform, from the offsets that the feed has stored. It belongs to no consumer group: who reads
 * is decided by the lock of the one writer, and how far is decided by the feed's own database.
 */
final class EventTopicsConsumer implements AutoCloseable {

    private static final Set<String> TOPICS =
            Set.of("arena-events.v1", FeedFilter.ACTOR_TOPIC, "value-assessment-events.v1");
    private static final int LARGEST_BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    // The broker gathers what comes within this time: writing many events costs little more than writing one.
    private static final int GATHER_MILLIS = 20;
    private static final int GATHER_BYTES = 65_536;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final CloudEventReader reader;
    private final InstantSource clock;
    private final Map<FeedBatch.Place, Long> start;
    private Duration delay = Duration.ZERO;

    EventTopicsConsumer(String kafka, CloudEventReader reader, InstantSource clock, Map<FeedBatch.Place, Long> start) {
        this.reader = reader;
        this.clock = clock;
        this.start = Map.copyOf(start);
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-feed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, LARGEST_BATCH);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, GATHER_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, GATHER_MILLIS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Takes over partitions that it does not read yet; returns whether all topics are there. */
    boolean assignAll() {
        Set<TopicPartition> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Map<String, List<PartitionInfo>> topics = consumer.listTopics(PATIENCE);
        for (String topic : TOPICS) {
            for (PartitionInfo partition : topics.getOrDefault(topic, List.of())) {
                found.add(new TopicPartition(topic, partition.partition()));
                seen.add(topic);
            }
        }
        Set<TopicPartition> added = found.stream()
                .filter(partition -> !consumer.assignment().contains(partition))
                .collect(Collectors.toSet());
        if (!added.isEmpty()) {
            Set<TopicPartition> all = new HashSet<>(consumer.assignment());
            all.addAll(added);
            consumer.assign(all);
            for (TopicPartition partition : added) {
                Long offset = start.get(new FeedBatch.Place(partition.topic(), partition.partition()));
                if (offset != null) {
                    consumer.seek(partition, offset);
                } else {
                    consumer.seekToBeginning(Set.of(partition));
                }
            }
        }
        return seen.equals(TOPICS);
    }

    FeedBatch poll(Duration atMost) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(atMost);
        List<FeedEvent> events = new ArrayList<>(records.count());
        List<FeedBatch.Skipped> skipped = new ArrayList<>();
        Map<FeedBatch.Place, Long> next = new HashMap<>();
        long oldest = clock.millis();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            FeedBatch.Place place = new FeedBatch.Place(record.topic(), record.partition());
            next.put(place, record.offset() + 1);
            oldest = Math.min(oldest, record.timestamp());
            try {
                events.add(reader.read(record.topic(), text(record.key()), headers(record), record.value()));
            } catch (MalformedEvent e) {
                skipped.add(new FeedBatch.Skipped(place, record.offset(), e.reason()));
            }
        }
        delay = Duration.ofMillis(clock.millis() - oldest);
        return new FeedBatch(events, skipped, next);
    }

    /** How long the oldest record of the last batch had been waiting. */
    Duration delay() {
        return delay;
    }

    /** How many records are still to be taken; fails when the broker does not answer. */
    long lagInRecords() {
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end :
                consumer.endOffsets(consumer.assignment(), PATIENCE).entrySet()) {
            lag += Math.max(0, end.getValue() - consumer.position(end.getKey(), PATIENCE));
        }
        return lag;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            String value = text(header.value());
            if (value != null) {
                headers.put(header.key(), value);
            }
        }
        return headers;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
