package org.cocreation.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.cocreation.local.PlatformFailure;

/**
 * How long an event takes from its log entry, which is a little before the commit, to a consumer of Kafka and to a listener at the
 * gateway's stream.
 */
final class Watching {

    private static final int PER_SECOND = 200;
    private static final double SLOWEST_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TIME = Pattern.compile("\"time\"\\s*:\\s*\"([^\"]+)\"");

    private final Site site;
    private final ConcurrentLinkedQueue<Long> atKafka = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> atStream = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;

    Watching(Site site) {
        this.site = site;
    }

    void measure() throws InterruptedException {
        site.report().say("events at %d per second, watched at Kafka and at the stream", PER_SECOND);
        site.backbone().awaitQuiet();
        CountDownLatch ready = new CountDownLatch(2);
        List<Thread> watchers =
                List.of(watcher("kafka", () -> watchKafka(ready)), watcher("stream", () -> watchStream(ready)));
        try {
            if (!ready.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PlatformFailure("the doors for events do not open");
            }
            site.load().steadily(PER_SECOND, site.effort().window().dividedBy(3), site.scene()::contribute);
            awaitAll();
            atKafka.clear();
            atStream.clear();
            Load.Result sent = site.load().steadily(PER_SECOND, site.effort().window(), site.scene()::contribute);
            awaitAll();
            report("event: commit to a Kafka consumer, p99", atKafka, sent.requests());
            report("event: commit to an SSE client, p99", atStream, sent.requests());
        } finally {
            running = false;
            watchers.forEach(Thread::interrupt);
        }
    }

    private void awaitAll() throws InterruptedException {
        site.backbone().awaitQuiet();
        // In the feed is not yet at the listener.
        TimeUnit.MILLISECONDS.sleep(500);
    }

    private void report(String name, ConcurrentLinkedQueue<Long> nanos, long sent) {
        Latencies latencies = Latencies.ofNanos(nanos);
        if (latencies.count() != sent) {
            throw new PlatformFailure(name + ": " + sent + " events were caused but " + latencies.count() + " seen");
        }
        site.report().say("  median %.1f ms of %d events", latencies.millis(0.5), sent);
        site.report().add(Measurement.of(name, latencies.millis(0.99), "ms").atMost(SLOWEST_MILLIS));
    }

    private Thread watcher(String name, Watch watch) {
        Thread thread = new Thread(
                () -> {
                    try {
                        watch.run();
                    } catch (IOException | UncheckedIOException | InterruptedException e) {
                        if (running) {
                            site.report().say("  the watcher at %s broke off: %s", name, e);
                        }
                    }
                },
                "watch-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private interface Watch {

        void run() throws IOException, InterruptedException;
    }

    private void watchKafka(CountDownLatch ready) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                site.platform().addresses().kafka());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Backbone.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            ready.countDown();
            while (running) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    seen(
                            atKafka,
                            new String(record.headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8));
                }
            }
        } catch (org.apache.kafka.common.errors.InterruptException e) {
            Thread.currentThread().interrupt(); // the end of the measurement
        }
    }

    private void watchStream(CountDownLatch ready) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = site.scene()
                .gateway()
                .http()
                .send(
                        site.scene()
                                .gateway()
                                .request("/v1/events/stream?after=now", null)
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            ready.countDown();
            lines.takeWhile(line -> running).forEach(line -> {
                Matcher time = TIME.matcher(line);
                if (line.startsWith("data:") && time.find()) {
                    seen(atStream, time.group(1));
                }
            });
        }
    }

    private static void seen(ConcurrentLinkedQueue<Long> nanos, String loggedAt) {
        nanos.add(ChronoUnit.NANOS.between(Instant.parse(loggedAt), Instant.now()));
    }
}
