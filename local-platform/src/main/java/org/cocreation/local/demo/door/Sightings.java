package org.cocreation.local.demo.door;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What one door has shown: which events, how late, how often twice, and whether one was missing in between. */
final class Sightings {

    private final String door;
    private final Map<String, SeenEvent> events = new LinkedHashMap<>();
    private final Map<String, Long> lastOfKey = new HashMap<>();
    private final List<Long> micros = new ArrayList<>();
    private int duplicates;
    private int gaps;
    private long lastNews = System.nanoTime();

    Sightings(String door) {
        this.door = door;
    }

    String door() {
        return door;
    }

    /** Notes an event; false when it has been here before. */
    synchronized boolean note(SeenEvent event, Instant arrival) {
        lastNews = System.nanoTime();
        if (events.putIfAbsent(event.id(), event) != null) {
            duplicates++;
            return false;
        }
        String key = event.source() + " " + event.key();
        Long last = lastOfKey.put(key, event.sequence());
        if (last != null && event.sequence() != last + 1) {
            gaps++;
        }
        // While the domain clock is moved, events bear a time that is still to come: how late they were cannot be told.
        if (!event.time().isAfter(arrival)) {
            micros.add(Duration.between(event.time(), arrival).toNanos() / 1_000);
        }
        notifyAll();
        return true;
    }

    synchronized Set<String> ids() {
        return new TreeSet<>(events.keySet());
    }

    synchronized List<SeenEvent> events() {
        return List.copyOf(events.values());
    }

    synchronized int size() {
        return events.size();
    }

    synchronized boolean hasAll(Set<String> ids) {
        return events.keySet().containsAll(ids);
    }

    synchronized int duplicates() {
        return duplicates;
    }

    /** How often the sequence of a key did not go on by one. */
    synchronized int gaps() {
        return gaps;
    }

    synchronized Duration quietFor() {
        return Duration.ofNanos(System.nanoTime() - lastNews);
    }

    /** Waits a moment, or until something new comes. */
    synchronized void awaitNews(long millis) throws InterruptedException {
        int before = events.size();
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (events.size() == before && System.nanoTime() < deadline) {
            wait(Math.max(1, millis / 4));
        }
    }

    /** Milliseconds from logged to seen that a share of the events did not exceed. */
    synchronized double latencyMillis(double share) {
        if (micros.isEmpty()) {
            return 0;
        }
        List<Long> sorted = new ArrayList<>(micros);
        Collections.sort(sorted);
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, place)) / 1_000.0;
    }
}
