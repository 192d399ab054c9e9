package org.cocreation.local.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The least that sending events can take: the records of an event log, read beforehand, through a bare producer to the same broker. */
public final class ReferenceProducer {

    private static final String TOPIC = "bench-reference.v1";
    private static final int PARTITIONS = 6;
    private static final List<String> HEADERS =
            List.of("event_id", "type", "subject", "logged_at", "path", "correlation_id", "traceparent", "sequence");

    private ReferenceProducer() {}

    /** Arguments: broker and number of records. Sends them once to warm up, and says {@code done N nanoseconds} of the second time. */
    public static void main(String[] words) throws Exception {
        String broker = words[0];
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.of((short) 1))))
                    .all()
                    .get();
        }
        List<ProducerRecord<String, byte[]>> records = records(Integer.parseInt(words[1]));
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0,
                        "batch.size",
                        65_536),
                new StringSerializer(),
                new ByteArraySerializer())) {
            send(producer, records);
            long begin = System.nanoTime();
            send(producer, records);
            ReferenceLoop.say("done " + records.size() + " " + (System.nanoTime() - begin));
        }
        ReferenceLoop.awaitEndOfInput();
    }

    private static void send(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> inFlight = new ArrayList<>(records.size());
        for (ProducerRecord<String, byte[]> each : records) {
            inFlight.add(producer.send(each));
        }
        producer.flush();
        for (Future<RecordMetadata> each : inFlight) {
            each.get();
        }
    }

    private static List<ProducerRecord<String, byte[]>> records(int count) throws SQLException {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(count);
        try (Connection connection = ReferenceLoop.connect();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select * from event_log order by id desc limit " + count)) {
            while (row.next()) {
                ProducerRecord<String, byte[]> each = new ProducerRecord<>(
                        TOPIC,
                        row.getString("partition_key"),
                        row.getString("data").getBytes(StandardCharsets.UTF_8));
                for (String header : HEADERS) {
                    String value = row.getString(header);
                    if (value != null) {
                        each.headers().add("ce_" + header, value.getBytes(StandardCharsets.UTF_8));
                    }
                }
                records.add(each);
            }
        }
        return records;
    }
}
