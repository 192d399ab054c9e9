package org.cocreation.contracts;

import java.util.UUID;

/**
 * A fact that a service publishes. The record components are the event's data, exactly as they stand on the wire; the methods below
 * say where the envelope gets its attributes from.
 */
public interface DomainEvent {

    /** The aggregate that changed: the CloudEvents {@code subject}. */
    UUID subject();

    /** The Kafka key and CloudEvents {@code partitionkey}: events of one key keep their order. */
    UUID key();

    /** Path below the platform's public address where the changed resource can be read: the CloudEvents {@code dataref}. */
    String path();
}
