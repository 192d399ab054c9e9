package org.cocreation.value.events;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cocreation.kit.event.EventConsumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what happens in arenas. */
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
