package org.cocreation.kit.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cocreation.kit.KitConfig;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Builds a projection anew from the topics, beside the live one, and switches when it has caught up. Exactly the events that the live
 * consumer has handled are applied, so that both generations hold the same facts at the moment of the switch; parked records come to
 * the new generation when they are replayed.
 */
@ApplicationScoped
public class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int RECORDS = 5_000;
    private static final int CHUNK = 1_000;
    private static final int BYTES_OF_A_PARTITION = 4 << 20;

    private final List<EventHandler> handlers;
    private final CloudEvents cloudEvents;
    private final Inbox inbox;
    private final DataSource database;
    private final KitConfig config;
    private final Set<String> topics;
    private final Map<String, Progress> underWay = new ConcurrentHashMap<>();

    Rebuild(
            @All List<EventHandler> handlers,
            ObjectMapper json,
            Inbox inbox,
            DataSource database,
            KitConfig config,
            Config settings) {
        this.handlers = handlers;
        this.cloudEvents = new CloudEvents(json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        this.inbox = inbox;
        this.database = database;
        this.config = config;
        this.topics = Set.of(settings.getValue("mp.messaging.incoming.events.topics", String[].class));
    }

    /** How many records of the topics a rebuild has read, of how many. */
    public record Progress(long read, long total) {}

    /** The rebuilds that this replica is doing, by projection. */
    public Map<String, Progress> underWay() {
        return new TreeMap<>(underWay);
    }

    /** Names of the projections of this service. */
    public List<String> names() {
        return handlers.stream()
                .filter(EventHandler.Projection.class::isInstance)
                .map(handler -> ((EventHandler.Projection) handler).name())
                .sorted()
                .toList();
    }

    /**
     * Rebuilds a projection and returns the generation that is live now. Runs in the calling thread until done.
     *
     * @throws IllegalArgumentException when there is no such projection
     * @throws IllegalStateException when it is being rebuilt already
     */
    @ActivateRequestContext
    public int rebuild(String name) {
        EventHandler.Projection projection = handlers.stream()
                .filter(EventHandler.Projection.class::isInstance)
                .map(EventHandler.Projection.class::cast)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection " + name));
        int generation = begin(projection);
        try (Reading reading = new Reading(projection)) {
            reading.fromTheBeginning();
            Map<TopicPartition, Long> unhandled = new HashMap<>();
            applyUpToNow(reading, projection, generation, unhandled);
            inTransaction(connection -> {
                lock(connection, name);
                // What the live consumer had not handled a moment ago it may have handled by now.
                reading.backTo(unhandled);
                unhandled.clear();
                applyUpToNow(reading, projection, generation, unhandled);
                makeLive(connection, name, generation);
            });
        } catch (RuntimeException e) {
            giveUp(projection, generation);
            throw e;
        } finally {
            underWay.remove(name);
        }
        inTransaction(connection -> {
            projection.clear(generation - 1);
            forgetHandled(connection, name, generation);
        });
        LOG.infof("projection rebuilt: name=%s generation=%d", name, generation);
        return generation;
    }

    private int begin(EventHandler.Projection projection) {
        int[] generation = new int[1];
        inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update projection set building_generation = live_generation + 1
                    where name = ? and building_generation is null returning building_generation""")) {
                update.setString(1, projection.name());
                try (ResultSet row = update.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException(projection.name() + " is being rebuilt already");
                    }
                    generation[0] = row.getInt(1);
                }
            }
            projection.clear(generation[0]);
        });
        return generation[0];
    }

    private void applyUpToNow(
            Reading reading, EventHandler.Projection projection, int generation, Map<TopicPartition, Long> unhandled) {
        reading.upToNow();
        for (Optional<List<Read>> next = reading.next(); next.isPresent(); next = reading.next()) {
            List<Read> batch = next.get();
            if (!batch.isEmpty()) {
                inTransaction(connection -> applyHandled(batch, projection, generation, unhandled));
            }
        }
    }

    /** An event, and where it stands in its topic. */
    private record Read(EventHandler.Received event, TopicPartition partition, long offset) {}

    /**
     * Reads the topics, a batch ahead: while the database takes in one batch, the next is fetched and understood. The consumer is used by
     * one thread at a time.
     */
    private final class Reading implements AutoCloseable {

        private final EventHandler.Projection projection;
        private final KafkaConsumer<String, byte[]> consumer = consumer();
        private final ExecutorService reader =
                Executors.newSingleThreadExecutor(task -> new Thread(task, "rebuild-reader"));
        private List<TopicPartition> partitions = List.of();
        private Map<TopicPartition, Long> ends = Map.of();
        private @Nullable Future<Optional<List<Read>>> ahead;

        Reading(EventHandler.Projection projection) {
            this.projection = projection;
        }

        void fromTheBeginning() {
            partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        void backTo(Map<TopicPartition, Long> offsets) {
            offsets.forEach(consumer::seek);
        }

        /** What comes later is left for the next time. */
        void upToNow() {
            ends = consumer.endOffsets(partitions);
        }

        /** The next events of the projection, perhaps none yet; empty when all have been read. */
        Optional<List<Read>> next() {
            Optional<List<Read>> batch = result(ahead == null ? reader.submit(this::poll) : ahead);
            ahead = batch.isPresent() ? reader.submit(this::poll) : null;
            return batch;
        }

        private Optional<List<Read>> poll() {
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                return Optional.empty();
            }
            List<Read> batch = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> one : consumer.poll(POLL)) {
                read(one)
                        .filter(event ->
                                projection.events().contains(event.data().getClass()))
                        .ifPresent(event -> batch.add(
                                new Read(event, new TopicPartition(one.topic(), one.partition()), one.offset())));
            }
            underWay.put(projection.name(), progress(consumer, ends));
            return Optional.of(batch);
        }

        private static <T> T result(Future<T> future) {
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException fault
                        ? fault
                        : new IllegalStateException("cannot read the topics", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading the topics", e);
            }
        }

        @Override
        public void close() {
            reader.shutdown();
            try {
                while (!reader.awaitTermination(1, TimeUnit.SECONDS)) {
                    consumer.wakeup();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            consumer.close();
        }
    }

    private static Progress progress(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        long read = 0;
        long total = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            read += Math.min(consumer.position(end.getKey()), end.getValue());
            total += end.getValue();
        }
        return new Progress(read, total);
    }

    private Optional<EventHandler.Received> read(ConsumerRecord<String, byte[]> one) {
        try {
            return cloudEvents.read(one);
        } catch (CloudEvents.Malformed parkedByTheLiveConsumer) {
            return Optional.empty();
        }
    }

    private void applyHandled(
            List<Read> batch, EventHandler.Projection projection, int generation, Map<TopicPartition, Long> unhandled)
            throws SQLException {
        Set<UUID> handled = inbox.handledLive(batch.stream().map(Read::event).toList());
        List<EventHandler.Received> due = new ArrayList<>();
        for (Read one : batch) {
            if (handled.contains(one.event().id())) {
                due.add(one.event());
            } else {
                unhandled.merge(one.partition(), one.offset(), Math::min);
            }
        }
        Set<UUID> fresh = inbox.firstTime(projection.name(), generation, due);
        due.removeIf(event -> !fresh.remove(event.id()));
        if (projection instanceof EventHandler.BulkProjection bulk) {
            // A statement for thousands of rows would be too large for some projections.
            for (int from = 0; from < due.size(); from += CHUNK) {
                bulk.applyAll(due.subList(from, Math.min(from + CHUNK, due.size())), generation);
            }
        } else {
            due.forEach(event -> projection.apply(event, generation));
        }
    }

    private static void lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select name from projection where name = ? for update")) {
            lock.setString(1, name);
            lock.execute();
        }
    }

    private static void makeLive(Connection connection, String name, int generation) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update projection set live_generation = ?, building_generation = null where name = ?")) {
            update.setInt(1, generation);
            update.setString(2, name);
            update.executeUpdate();
        }
    }

    /** Only a rebuild that is under way has to know which events it has applied. */
    private static void forgetHandled(Connection connection, String name, int generation) throws SQLException {
        try (PreparedStatement forget =
                connection.prepareStatement("delete from inbox where consumer = ? and generation = ?")) {
            forget.setString(1, name);
            forget.setInt(2, generation);
            forget.executeUpdate();
        }
    }

    private void giveUp(EventHandler.Projection projection, int generation) {
        inTransaction(connection -> {
            projection.clear(generation);
            forgetHandled(connection, projection.name(), generation);
            try (PreparedStatement update =
                    connection.prepareStatement("update projection set building_generation = null where name = ?")) {
                update.setString(1, projection.name());
                update.executeUpdate();
            }
        });
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        config.kafka(),
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        RECORDS,
                        "max.partition.fetch.bytes",
                        BYTES_OF_A_PARTITION),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Work with a connection, in a transaction. */
    private interface Work {

        void run(Connection connection) throws SQLException;
    }

    /** Joins the transaction that is under way, so that the last records are applied under the lock of the switch. */
    private void inTransaction(Work work) {
        QuarkusTransaction.joiningExisting().timeout(600).run(() -> {
            try (Connection connection = database.getConnection()) {
                work.run(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }
}
