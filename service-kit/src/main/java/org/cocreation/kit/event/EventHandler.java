package org.cocreation.kit.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something a service does with events of others. A bean of one of the two kinds below is found by {@link EventConsumer} and called
 * inside its transaction, once per event, in order per key.
 */
public sealed interface EventHandler {

    /** The events this handler wants; all others are not offered to it. */
    Set<Class<? extends DomainEvent>> events();

    /**
     * Writes a read model and nothing else: commutative across keys, and using event time only, so that a rebuild from the topics gives
     * identical values. Rows carry the generation, and readers use the live one of table {@code projection}.
     */
    non-sealed interface Projection extends EventHandler {

        /** Name in table {@code projection} and on the management port. */
        String name();

        /** Applies one event to the rows of a generation. */
        void apply(Received event, int generation);

        /** Deletes all rows of a generation that is no longer used, or was left unfinished. */
        void clear(int generation);
    }

    /** A projection that takes many events at once: all of a batch up to one that somebody reacts to, or to the end. */
    interface BulkProjection extends Projection {

        /** Applies events, in order per key, to the rows of a generation. */
        void applyAll(List<Received> events, int generation);

        @Override
        default void apply(Received event, int generation) {
            applyAll(List.of(event), generation);
        }
    }

    /** Causes changes and events of its own; never replayed by a rebuild. */
    non-sealed interface Reaction extends EventHandler {

        /** Reacts to one event. */
        void on(Received event);
    }

    /**
     * An event as it arrived.
     *
     * @param id CloudEvents id
     * @param topic topic it came from
     * @param key partition key
     * @param sequence gap-free number within topic and key
     * @param time domain clock of the producer when the event was logged
     * @param correlationId carried through from the first request
     * @param traceparent W3C trace context of the change that caused it
     * @param data the fact itself
     */
    record Received(
            UUID id,
            String topic,
            UUID key,
            long sequence,
            Instant time,
            @Nullable String correlationId,
            @Nullable String traceparent,
            DomainEvent data) {}

    /**
     * Thrown by a handler when an event refers to something that is not known here yet. Topics have no mutual order, so this is no
     * fault: the record and its key wait until an event about the missing id has been handled.
     */
    final class UnknownReference extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final UUID missing;

        public UnknownReference(UUID missing) {
            super("not known yet: " + missing, null, false, false);
            this.missing = missing;
        }

        /** The id that must become known first. */
        public UUID missing() {
            return missing;
        }
    }
}
