package org.cocreation.arena.events;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cocreation.kit.event.EventConsumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands this service's own published facts to the features that want them. */
@ApplicationScoped
class ArenaEventsConsumer {

    private final EventConsumer consumer;

    ArenaEventsConsumer(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("arena-events")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        consumer.handle(records);
    }
}
