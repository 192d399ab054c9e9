package org.cocreation.actor.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cocreation.kit.event.EventConsumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what the value assessment service announces. */
@ApplicationScoped
class ValueAssessmentEventsConsumer {

    private final EventConsumer consumer;

    ValueAssessmentEventsConsumer(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("value-assessment-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        consumer.handle(records);
    }
}
