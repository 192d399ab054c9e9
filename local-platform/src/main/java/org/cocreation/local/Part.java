package org.cocreation.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One process of the platform; listed in the order in which they stop, last first. */
public enum Part {
    /** The database server. */
    POSTGRES("postgres", 15432, 0),
    /** The event broker. */
    KAFKA("kafka", 19092, 0),
    /** The OpenID Connect issuer. */
    ISSUER("issuer", 18080, 0),
    /** The service that owns arenas, ideas and proposals. */
    ARENA("arena-service", 8081, 9081),
    /** The service that owns actors. */
    ACTOR("actor-service", 8082, 9082),
    /** The service that owns value frames and assessments. */
    VALUE_ASSESSMENT("value-assessment-service", 8083, 9083),
    /** Every door to the outside. */
    GATEWAY("gateway", 8080, 9080);

    private final String label;
    private final int defaultPort;
    private final int defaultManagementPort;

    Part(String label, int defaultPort, int defaultManagementPort) {
        this.label = label;
        this.defaultPort = defaultPort;
        this.defaultManagementPort = defaultManagementPort;
    }

    /** The name used on the command line, in logs and in {@code status}. */
    public String label() {
        return label;
    }

    /** The port it takes when that is free. */
    public int defaultPort() {
        return defaultPort;
    }

    int defaultManagementPort() {
        return defaultManagementPort;
    }

    /** Whether it is one of the platform's own processes, built in this repository. */
    public boolean isService() {
        return defaultManagementPort > 0;
    }

    /** The database (and role) of a service. */
    public String database() {
        return label.replace("-service", "").replace('-', '_');
    }

    /** All services, the gateway last. */
    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    /** The part with that name on the command line. */
    public static Optional<Part> named(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(label) || part.label.equals(label + "-service"))
                .findFirst();
    }
}
