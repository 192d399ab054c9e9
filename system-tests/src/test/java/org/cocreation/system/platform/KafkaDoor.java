package org.cocreation.system.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** A consumer of all topics from their beginning. Records that are no events are left out, as any consumer would. */
public final class KafkaDoor extends Door {

    /** The topics of the platform. */
    public static final List<String> TOPICS =
            List.of("arena-events.v1", "actor-events.v1", "value-assessment-events.v1");

    private static final int PARTITIONS = 6;

    private final Thread thread = new Thread(this::run, "kafka door");
    private final String bootstrap;
    private volatile boolean running = true;

    KafkaDoor(String bootstrap) {
        super("Kafka");
        this.bootstrap = bootstrap;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "reconnect.backoff.max.ms",
                        500,
                        "fetch.max.wait.ms",
                        50),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> java.util.stream.IntStream.range(0, PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic, partition)))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (running) {
                poll(consumer);
            }
        }
    }

    private void poll(KafkaConsumer<String, byte[]> consumer) {
        try {
            for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(200))) {
                Event event = read(one);
                if (event != null) {
                    saw(event);
                }
            }
        } catch (KafkaException brokerAway) {
            Wait.millis(100);
        }
    }

    private static @Nullable Event read(ConsumerRecord<String, byte[]> one) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : one.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        if (!headers.containsKey("ce_id") || !headers.containsKey("ce_sequence")) {
            return null;
        }
        String value = one.value() == null ? "" : new String(one.value(), StandardCharsets.UTF_8);
        JsonNode data;
        try {
            data = value.isEmpty() ? NullNode.getInstance() : Json.read(value);
        } catch (AssertionError notJson) {
            data = NullNode.getInstance();
        }
        return new Event(
                headers.getOrDefault("ce_id", ""),
                Event.nameOf(headers.getOrDefault("ce_type", "")),
                headers.getOrDefault("ce_source", ""),
                headers.getOrDefault("ce_subject", ""),
                String.valueOf(one.key()),
                Long.parseLong(headers.getOrDefault("ce_sequence", "0")),
                one.key() + " " + headers + " " + value,
                data);
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
