package org.cocreation.local.demo.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came about during a demonstration, by kind. Safe for use by many threads. */
public final class Tally {

    /** Counts of one kind of thing. */
    private static final class Count {
        private int created;
        private int found;
        private int skipped;
        private int failed;
    }

    private final Map<String, Count> counts = new TreeMap<>();

    /** Something was created, or was there already. */
    public synchronized void settled(String kind, boolean created) {
        Count count = of(kind);
        if (created) {
            count.created++;
        } else {
            count.found++;
        }
    }

    /** Input that makes no sense was left out. */
    public synchronized void skipped(String kind, int rows) {
        of(kind).skipped += rows;
    }

    /** The platform refused what should have been good. */
    public synchronized void failed(String kind) {
        of(kind).failed++;
    }

    /** How many things came about. */
    public synchronized int created() {
        return counts.values().stream().mapToInt(count -> count.created).sum();
    }

    /** How many could not be settled. */
    public synchronized int failures() {
        return counts.values().stream().mapToInt(count -> count.failed).sum();
    }

    /** One line a kind. */
    public synchronized List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "  %-24s %8s %14s %8s %8s", "kind", "created", "there already", "skipped", "failed"));
        counts.forEach((kind, count) -> lines.add(String.format(
                Locale.ROOT,
                "  %-24s %8d %14d %8d %8d",
                kind,
                count.created,
                count.found,
                count.skipped,
                count.failed)));
        return lines;
    }

    private Count of(String kind) {
        return counts.computeIfAbsent(kind, k -> new Count());
    }
}
