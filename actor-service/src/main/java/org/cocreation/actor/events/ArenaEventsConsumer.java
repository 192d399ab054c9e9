package org.cocreation.actor.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cocreation.kit.event.EventConsumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what happens in arenas. */
@ApplicationScoped
class ArenaEventsConsumer {

    private final EventConsumer consumer;

    ArenaEventsConsumer(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("arena-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        consumer.handle(records);
    }
}
