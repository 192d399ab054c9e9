package org.cocreation.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts and times requests by route. No label holds an id, and what exists nowhere has no label of its own. */
@ApplicationScoped
class RequestMetrics {

    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final int MOST_ROUTES = 400;

    private record Key(String method, String route, int status) {}

    private final MeterRegistry registry;
    private final ConcurrentHashMap<Key, Timer> timers = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(String method, @Nullable String route, String path, int status, long nanos) {
        String label = status == 404 || status == 405 ? "unmatched" : route != null ? route : routeOf(path);
        Key key = new Key(method, label, status);
        Timer timer = timers.get(key);
        if (timer == null) {
            timer = timerOf(timers.size() < MOST_ROUTES ? key : new Key(method, "other", status));
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    static String routeOf(String path) {
        StringBuilder route = new StringBuilder(path.length());
        for (String segment : path.substring(1).split("/", -1)) {
            boolean known = segment.equals("v1")
                    || (segment.length() <= 40 && WORD.matcher(segment).matches());
            route.append('/').append(known ? segment : "{id}");
        }
        return route.toString();
    }

    private Timer timerOf(Key key) {
        return timers.computeIfAbsent(
                key,
                k -> Timer.builder("http.server.requests")
                        .description("Requests through the gateway")
                        .tag("method", k.method())
                        .tag("uri", k.route())
                        .tag("status", Integer.toString(k.status()))
                        .publishPercentileHistogram(false)
                        .register(registry));
    }
}
