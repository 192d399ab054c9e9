package org.cocreation.local.demo.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cocreation.local.kafka.BrokerMain;

/** Reads the three topics as any third party would. */
final class KafkaReader extends Reader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    KafkaReader(String bootstrap) {
        super("Kafka");
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        "200"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = BrokerMain.TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Where the topics end now. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /** Begins there. */
    void startAt(Map<TopicPartition, Long> offsets) {
        offsets.forEach(consumer::seek);
        start();
    }

    @Override
    void readOn() throws InterruptedException, IOException {
        try {
            for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                seen(read(event));
            }
            fine();
        } catch (InterruptException e) {
            throw new InterruptedException();
        }
    }

    private static SeenEvent read(ConsumerRecord<String, byte[]> from) throws IOException {
        return new SeenEvent(
                header(from, "ce_id"),
                SeenEvent.nameOf(header(from, "ce_type")),
                header(from, "ce_source"),
                header(from, "ce_subject"),
                from.key(),
                Long.parseLong(header(from, "ce_sequence")),
                Instant.parse(header(from, "ce_time")),
                JSON.readTree(from.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> from, String name) {
        Header header = from.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        super.close();
        consumer.close();
    }
}
