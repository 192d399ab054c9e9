package org.cocreation.system.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes to the topics what no service would: the same record again, and records that nobody can handle. */
public final class TestProducer implements AutoCloseable {

    private static final int LARGE = 8 * 1024 * 1024;

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;

    public TestProducer(TestPlatform platform) {
        this.bootstrap = platform.processes().addresses().kafka();
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "acks",
                        "all",
                        "max.request.size",
                        LARGE,
                        "buffer.memory",
                        2L * LARGE),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A record on a topic. */
    public record Found(ConsumerRecord<String, byte[]> record) {

        /** Whether it is this fact under this key. */
        public boolean describes(UUID key, String fact) {
            Header type = record.headers().lastHeader("ce_type");
            return key.toString().equals(record.key())
                    && type != null
                    && Event.nameOf(new String(type.value(), StandardCharsets.UTF_8))
                            .equals(fact);
        }
    }

    /** Delivers records again, byte for byte, in the order in which they stand; returns how many there were. */
    public int deliverAgain(String topic, int times, Predicate<Found> wanted) {
        List<ConsumerRecord<String, byte[]>> records = all(topic).stream()
                .filter(record -> wanted.test(new Found(record)))
                .toList();
        for (int time = 0; time < times; time++) {
            for (ConsumerRecord<String, byte[]> one : records) {
                producer.send(new ProducerRecord<>(topic, one.partition(), one.key(), one.value(), one.headers()));
            }
        }
        producer.flush();
        return records.size();
    }

    /** Sends a record with the headers of a CloudEvent; empty when it was taken, else why the broker refused it. */
    public Optional<String> send(String topic, UUID key, Map<String, String> attributes, byte @Nullable [] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key.toString(), value);
        attributes.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause()));
        }
    }

    /** The attributes of an event that looks right. */
    public static Map<String, String> attributes(String type, UUID key, long sequence) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("content-type", "application/json");
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", UUID.randomUUID().toString());
        attributes.put("ce_type", type);
        attributes.put("ce_source", "urn:cocreation:test");
        attributes.put("ce_subject", key.toString());
        attributes.put("ce_time", "2026-03-02T17:05:11Z");
        attributes.put("ce_partitionkey", key.toString());
        attributes.put("ce_sequence", String.format("%019d", sequence));
        return attributes;
    }

    private List<ConsumerRecord<String, byte[]>> all(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
