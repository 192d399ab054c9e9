package org.cocreation.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cocreation.contracts.DomainEvent;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Handles polled records, effectively once and in order per key, and never fails: what came of each topic is sorted by key and worked
 * off in transactions of up to fifty records (effect, inbox row and caused events together); the channel {@code events}, which brings
 * all topics that the service follows, commits the offsets afterwards. When a transaction fails because of a message, the batch is redone record by record and the message's key is parked;
 * faults of dependencies are retried in place for as long as they last.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final int CHUNK = 50;
    private static final long PAUSE_MILLIS = 500;

    private final Map<Class<? extends DomainEvent>, List<EventHandler.Projection>> projections = new HashMap<>();
    private final Map<Class<? extends DomainEvent>, List<EventHandler.Reaction>> reactions = new HashMap<>();
    private final CloudEvents cloudEvents;
    private final Inbox inbox;
    private final Parking parking;
    private final Cause cause;
    private volatile boolean running = true;

    EventConsumer(@All List<EventHandler> handlers, ObjectMapper json, Inbox inbox, Parking parking, Cause cause) {
        for (EventHandler handler : handlers) {
            for (Class<? extends DomainEvent> event : handler.events()) {
                if (handler instanceof EventHandler.Projection projection) {
                    projections.computeIfAbsent(event, key -> new ArrayList<>()).add(projection);
                } else if (handler instanceof EventHandler.Reaction reaction) {
                    reactions.computeIfAbsent(event, key -> new ArrayList<>()).add(reaction);
                }
            }
        }
        // Unknown fields are ignored: producers may add facts at any time.
        this.cloudEvents = new CloudEvents(
                json.copy().disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        this.inbox = inbox;
        this.parking = parking;
        this.cause = cause;
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** Handles a polled batch; returns when every record is handled, ignored, waiting or parked. */
    @Incoming("events")
    @Blocking
    @ActivateRequestContext
    public void handle(ConsumerRecords<String, byte[]> polled) {
        Map<String, List<ConsumerRecord<String, byte[]>>> topics = new TreeMap<>();
        polled.forEach(one ->
                topics.computeIfAbsent(one.topic(), topic -> new ArrayList<>()).add(one));
        for (List<ConsumerRecord<String, byte[]>> records : topics.values()) {
            records.sort(Comparator.comparing(Parking::keyOf));
            for (int from = 0; from < records.size(); from += CHUNK) {
                handleTogether(records.subList(from, Math.min(from + CHUNK, records.size())));
            }
        }
        EventRelay.CrashPoint.reached("consumer.handled");
    }

    private void handleTogether(List<ConsumerRecord<String, byte[]>> records) {
        while (running) {
            try {
                inTransaction(() -> apply(records));
                return;
            } catch (RuntimeException fault) {
                if (temporary(fault)) {
                    LOG.warnf("events wait for a dependency: %s", fault.getMessage());
                    pause();
                } else if (records.size() > 1) {
                    records.forEach(one -> handleTogether(List.of(one)));
                    return;
                } else if (park(records.get(0), fault)) {
                    return;
                }
            }
        }
        // Leaving records unhandled is only safe when their offset is not committed.
        throw new IllegalStateException("shutting down before the batch was handled");
    }

    private boolean apply(List<ConsumerRecord<String, byte[]>> records) throws SQLException {
        String topic = records.get(0).topic();
        Set<String> keys = new HashSet<>();
        records.forEach(one -> keys.add(Parking.keyOf(one)));
        Set<String> parked = parking.lock(topic, keys);
        List<EventHandler.Received> events = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> one : records) {
            if (parked.contains(Parking.keyOf(one))) {
                parking.enqueue(one);
            } else {
                cloudEvents.read(one).ifPresent(events::add);
            }
        }
        applyEvents(topic, events);
        return true;
    }

    private void applyEvents(String topic, List<EventHandler.Received> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        inbox.countGaps(topic, events);
        List<EventHandler.Received> interesting = new ArrayList<>(events.size());
        events.stream().filter(this::wanted).forEach(interesting::add);
        if (interesting.isEmpty()) {
            return;
        }
        Set<UUID> fresh = inbox.firstTime(Inbox.LIVE, 0, interesting);
        Map<String, Integer> generations = projections.isEmpty() ? Map.of() : inbox.liveGenerations();
        Map<EventHandler.BulkProjection, List<EventHandler.Received>> inBulk = new LinkedHashMap<>();
        for (EventHandler.Received event : interesting) {
            if (fresh.remove(event.id())) {
                offer(event, generations, inBulk);
            }
        }
        applyTogether(inBulk, generations);
    }

    private static void applyTogether(
            Map<EventHandler.BulkProjection, List<EventHandler.Received>> inBulk, Map<String, Integer> generations) {
        inBulk.forEach((projection, all) -> projection.applyAll(all, generations.getOrDefault(projection.name(), 1)));
        inBulk.clear();
    }

    private boolean wanted(EventHandler.Received event) {
        return projections.containsKey(event.data().getClass())
                || reactions.containsKey(event.data().getClass());
    }

    private void offer(
            EventHandler.Received event,
            Map<String, Integer> generations,
            Map<EventHandler.BulkProjection, List<EventHandler.Received>> inBulk) {
        cause.begin(event.correlationId(), event.id().toString(), event.traceparent());
        for (EventHandler.Projection projection :
                projections.getOrDefault(event.data().getClass(), List.of())) {
            if (projection instanceof EventHandler.BulkProjection bulk) {
                inBulk.computeIfAbsent(bulk, each -> new ArrayList<>()).add(event);
            } else {
                projection.apply(event, generations.getOrDefault(projection.name(), 1));
            }
        }
        List<EventHandler.Reaction> wanted = reactions.getOrDefault(event.data().getClass(), List.of());
        if (!wanted.isEmpty()) {
            applyTogether(inBulk, generations); // a reaction reads what is known by now
        }
        wanted.forEach(reaction -> reaction.on(event));
    }

    /** Parks a record that cannot be handled; false when that failed for now. */
    private boolean park(ConsumerRecord<String, byte[]> record, RuntimeException fault) {
        UUID missing = fault instanceof EventHandler.UnknownReference unknown ? unknown.missing() : null;
        String reason = describe(fault);
        try {
            inTransaction(() -> {
                parking.park(record, reason, missing);
                return true;
            });
            if (missing == null) {
                LOG.errorf(
                        "parked a record that cannot be handled: topic=%s partition=%d offset=%d reason=%s",
                        record.topic(), record.partition(), record.offset(), reason);
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("cannot park yet: %s", e.getMessage());
            pause();
            return false;
        }
    }

    /**
     * Handles the queue of a key in order, one record per transaction, until it is empty or a record fails again.
     *
     * @return why it stopped; empty when the key is free again
     */
    @ActivateRequestContext
    public Optional<String> replay(String topic, String key) {
        while (true) {
            try {
                boolean more = inTransaction(() -> {
                    Optional<ConsumerRecord<String, byte[]>> first = parking.first(topic, key);
                    if (first.isEmpty()) {
                        return false;
                    }
                    applyEvents(
                            topic, cloudEvents.read(first.get()).map(List::of).orElse(List.of()));
                    parking.done(first.get());
                    return true;
                });
                if (!more) {
                    return Optional.empty();
                }
            } catch (RuntimeException fault) {
                if (!(fault instanceof EventHandler.UnknownReference) && !temporary(fault)) {
                    inTransaction(() -> {
                        parking.giveUpWaiting(topic, key, describe(fault));
                        return true;
                    });
                }
                return Optional.of(describe(fault));
            }
        }
    }

    /**
     * Drops the first record of a key's queue for good.
     *
     * @return false when nothing is parked under that key
     */
    public boolean discardFirst(String topic, String key) {
        return inTransaction(() -> {
            Optional<ConsumerRecord<String, byte[]>> first = parking.first(topic, key);
            if (first.isPresent()) {
                parking.done(first.get());
            }
            return first.isPresent();
        });
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try {
                return work.call();
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    /** Whether the same work may succeed later although the message stays the same. */
    static boolean temporary(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof OptimisticLockException) {
                return true;
            }
            if (at instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null
                        || state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("55")
                        || state.startsWith("57");
            }
        }
        return false;
    }

    private static String describe(Throwable fault) {
        Map<String, String> seen = new HashMap<>();
        Throwable root = fault;
        while (root.getCause() != null && seen.put(root.toString(), "") == null) {
            root = root.getCause();
        }
        @Nullable String message = root.getMessage();
        String text = root.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
