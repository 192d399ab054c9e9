package org.cocreation.system.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A reader at one of the doors through which third parties see events. It keeps all it has seen, in the order it came. */
public abstract class Door implements AutoCloseable {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    private final String name;
    private final List<Event> seen = new ArrayList<>();

    Door(String name) {
        this.name = name;
    }

    final void saw(Event event) {
        synchronized (seen) {
            seen.add(event);
        }
    }

    /** What this door is called in reports. */
    public final String name() {
        return name;
    }

    /** All events so far, also repeated ones. */
    public final List<Event> events() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    /** The events of a kind so far, each once. */
    public final List<Event> distinct(Predicate<Event> wanted) {
        Map<String, Event> once = new LinkedHashMap<>();
        events().stream().filter(wanted).forEach(event -> once.putIfAbsent(event.id(), event));
        return List.copyOf(once.values());
    }

    /** Ids seen so far. */
    public final Set<String> ids() {
        return events().stream().map(Event::id).collect(Collectors.toSet());
    }

    /** Waits for a fact about a subject or key. */
    public final Event await(String fact, Object about) {
        return await(fact + " about " + about, event -> event.is(fact, about));
    }

    /** Waits for an event. */
    public final Event await(String what, Predicate<Event> wanted) {
        return Wait.forOne(what + " at " + name, USUAL_LIMIT, () -> find(wanted));
    }

    /** Waits for a number of distinct events and makes sure that it is not more. */
    public final List<Event> awaitExactly(int count, String what, Predicate<Event> wanted) {
        Wait.until(
                count + " " + what + " at " + name,
                USUAL_LIMIT,
                () -> distinct(wanted).size() >= count);
        List<Event> found = distinct(wanted);
        assertThat(found).as("%s at %s", what, name).hasSize(count);
        return found;
    }

    /** Waits until all these ids have been seen. */
    public final void awaitIds(Set<String> wanted, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ids().containsAll(wanted)) {
            if (System.nanoTime() > end) {
                Set<String> missing = wanted.stream()
                        .filter(id -> !ids().contains(id))
                        .limit(5)
                        .collect(Collectors.toSet());
                throw new AssertionError("lost at " + name + ", for example " + missing);
            }
            Wait.millis(50);
        }
    }

    private Optional<Event> find(Predicate<Event> wanted) {
        return events().stream().filter(wanted).findFirst();
    }

    @Override
    public abstract void close();
}
