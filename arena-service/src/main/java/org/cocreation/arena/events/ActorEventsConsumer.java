package org.cocreation.arena.events;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cocreation.kit.event.EventConsumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands facts about actors to the features that want them. */
@ApplicationScoped
class ActorEventsConsumer {

    private final EventConsumer consumer;

    ActorEventsConsumer(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("actor-events")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        consumer.handle(records);
    }
}
