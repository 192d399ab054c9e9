package org.cocreation.kit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;

/** Settings that every service reads. The Javadoc below is the operator's manual for them. */
@ConfigMapping(prefix = "cocreation")
public interface KitConfig {

    /** Platform secret, the same in all processes: keys the hash that links a login to an actor, and signs page cursors. */
    @Size(min = 32)
    String secret();

    /** Address of the gateway as clients see it; base of problem types, {@code dataref} and {@code dataschema}. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** First part of the CloudEvents {@code source}; Dutch public bodies use {@code urn:nld:oin:<OIN>:systeem:<name>}. */
    @WithDefault("urn:cocreation:platform")
    String eventSource();

    /** Bootstrap servers of Kafka. */
    String kafka();

    /** Topic on which this service publishes; part of the service, not of an installation. */
    String topic();

    /** Whether the domain clock can be moved through the management port. Only for demonstrations and tests. */
    @WithDefault("false")
    boolean clockMovable();

    /** Longest time that a record waits for something it refers to before its key is parked for an operator. */
    @WithDefault("10m")
    Duration waitingLimit();

    /** How long an idempotency key and its answer are kept. */
    @WithDefault("24h")
    Duration idempotencyRetention();
}
