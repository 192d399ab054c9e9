package org.cocreation.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events to Kafka as the services do: CloudEvents in binary mode. */
final class EventSender implements AutoCloseable {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final Queue<Future<?>> sent = new ConcurrentLinkedQueue<>();
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Surroundings.kafkaAddress(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    String send(String topic, String type, String key, String data) {
        return send(UUID.randomUUID().toString(), topic, type, key, data);
    }

    String send(String id, String topic, String type, String key, String data) {
        sendRaw(
                topic,
                key,
                data,
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "urn:cocreation:platform:arena-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_partitionkey",
                        key,
                        "ce_sequence",
                        "%019d".formatted(SEQUENCE.incrementAndGet()),
                        "ce_correlationid",
                        "case-7",
                        "content-type",
                        "application/json"));
        return id;
    }

    void sendRaw(String topic, String key, String value, Map<String, String> headers) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        sent.add(producer.send(record));
    }

    @Override
    public void close() {
        producer.close();
    }
}
