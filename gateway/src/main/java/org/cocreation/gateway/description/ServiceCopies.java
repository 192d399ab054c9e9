package org.cocreation.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.cocreation.gateway.routing.Service;
import org.cocreation.gateway.routing.ServiceClient;
import org.jspecify.annotations.Nullable;

/** The newest copy of one document from each service. A service that is away keeps its last copy; one that comes back is asked again. */
final class ServiceCopies {

    private static final long LOOK_EVERY_MILLIS = 5_000;
    private static final long FRESH_FOR_NANOS = Duration.ofMinutes(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ServiceClient services;
    private final String path;
    private final Predicate<JsonNode> isOne;
    private final Runnable onChange;
    private final Map<Service, JsonNode> copies = new ConcurrentHashMap<>();
    private final Map<Service, Long> readAt = new ConcurrentHashMap<>();

    ServiceCopies(ServiceClient services, String path, Predicate<JsonNode> isOne, Runnable onChange) {
        this.services = services;
        this.path = path;
        this.isOne = isOne;
        this.onChange = onChange;
    }

    void keepFresh(Vertx vertx) {
        look();
        vertx.setPeriodic(LOOK_EVERY_MILLIS, t -> look());
    }

    Map<Service, JsonNode> all() {
        return copies.isEmpty() ? Map.of() : new EnumMap<>(copies);
    }

    private void look() {
        long now = System.nanoTime();
        for (Service service : Service.values()) {
            Long last = readAt.get(service);
            if (last == null || now - last > FRESH_FOR_NANOS) {
                services.managed(service, path, PATIENCE)
                        .onSuccess(copy -> keep(service, copy))
                        .onFailure(away -> readAt.remove(service));
            }
        }
    }

    private void keep(Service service, @Nullable JsonNode copy) {
        if (copy == null || !isOne.test(copy)) {
            return;
        }
        readAt.put(service, System.nanoTime());
        if (!copy.equals(copies.put(service, copy))) {
            onChange.run();
        }
    }
}
