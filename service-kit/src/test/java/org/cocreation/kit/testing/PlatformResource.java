package org.cocreation.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventTypes;

/** Starts one PostgreSQL, one Kafka broker and one issuer per test JVM, and talks to them from outside the service. */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

    public static final List<String> TOPICS =
            List.of("arena-events.v1", "actor-events.v1", "value-assessment-events.v1");

    private static final String SECRET = "a-secret-that-only-tests-ever-use-0123456789";
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Map<String, AtomicLong> SEQUENCES = new HashMap<>();

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;
    private static MockOAuth2Server issuer;
    private static KafkaProducer<String, byte[]> producer;

    /** An event as seen on a topic. */
    public record Seen(
            String topic, String key, String type, UUID id, long sequence, Map<String, String> headers, String data) {}

    @Override
    public synchronized Map<String, String> start() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
                kafka = EmbeddedKafka.start(TOPICS, 6);
                issuer = new MockOAuth2Server();
                issuer.start();
                producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer());
            }
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("cocreation.db.url", postgres.getJdbcUrl("postgres", "postgres"));
            settings.put("cocreation.db.user", "postgres");
            settings.put("cocreation.db.password", "postgres");
            settings.put("cocreation.kafka", kafka.bootstrapServers());
            settings.put("cocreation.issuer", issuer.issuerUrl("cocreation").toString());
            settings.put("cocreation.secret", SECRET);
            settings.put("cocreation.clock-movable", "true");
            settings.put("quarkus.http.test-port", "0");
            settings.put("quarkus.management.test-port", "0");
            return settings;
        } catch (Exception e) {
            throw new IllegalStateException("the servers for tests did not start", e);
        }
    }

    @Override
    public void stop() {
        // The servers serve all test classes of this JVM and end with it.
    }

    /** An access token for a login with platform roles. */
    public static String token(String subject, String... roles) {
        return issuer.issueToken(
                        "cocreation",
                        "tests",
                        new DefaultOAuth2TokenCallback(
                                "cocreation",
                                subject,
                                "JWT",
                                List.of("cocreation-platform"),
                                Map.of("roles", List.of(roles)),
                                3_600))
                .serialize();
    }

    /** The issuer as tokens name it. */
    public static String issuer() {
        return issuer.issuerUrl("cocreation").toString();
    }

    /** A connection to the service's database. */
    public static Connection database() {
        try {
            return postgres.getPostgresDatabase().getConnection();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String kafka() {
        return kafka.bootstrapServers();
    }

    /** Publishes an event as another service would; returns its id. */
    public static UUID publish(String topic, DomainEvent event) {
        UUID id = UUID.randomUUID();
        long sequence = SEQUENCES
                .computeIfAbsent(topic + event.key(), key -> new AtomicLong())
                .incrementAndGet();
        publish(topic, event, id, sequence);
        return id;
    }

    /** Publishes an event with a given id and sequence, for duplicates and gaps. */
    public static void publish(String topic, DomainEvent event, UUID id, long sequence) {
        publish(record(topic, event, id, sequence));
    }

    /** An event as services send it, for those who send very many with a producer of their own. */
    public static ProducerRecord<String, byte[]> record(String topic, DomainEvent event, UUID id, long sequence) {
        try {
            return record(
                    topic,
                    event.key().toString(),
                    Map.of(
                            "content-type", "application/json",
                            "ce_specversion", "1.0",
                            "ce_id", id.toString(),
                            "ce_type", EventTypes.typeOf(event),
                            "ce_source", "urn:test",
                            "ce_subject", event.subject().toString(),
                            "ce_time", Instant.now().toString(),
                            "ce_partitionkey", event.key().toString(),
                            "ce_sequence", String.format("%019d", sequence)),
                    JSON.writeValueAsBytes(event));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes any bytes with any headers. */
    public static void publishRaw(String topic, String key, Map<String, String> headers, byte[] value) {
        publish(record(topic, key, headers, value));
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static void publish(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on a topic so far. */
    public static List<Seen> events(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Seen> seen = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(seen(record)));
            }
            return seen;
        }
    }

    /** Waits up to 20 s for an event of a type on a topic that fits. */
    public static Seen awaitEvent(String topic, String name, Predicate<Seen> fits) {
        Instant end = Instant.now().plusSeconds(20);
        String type = "org.cocreation." + name + ".v1";
        while (Instant.now().isBefore(end)) {
            Optional<Seen> found = events(topic).stream()
                    .filter(event -> event.type().equals(type))
                    .filter(fits)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("no " + name + " on " + topic + " within 20 s");
    }

    private static Seen seen(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Seen(
                record.topic(),
                record.key(),
                headers.getOrDefault("ce_type", ""),
                headers.containsKey("ce_id") ? UUID.fromString(headers.get("ce_id")) : null,
                Long.parseLong(headers.getOrDefault("ce_sequence", "0")),
                headers,
                record.value());
    }
}
