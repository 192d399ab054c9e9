package org.cocreation.gateway.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest events in memory, without a gap, for readers that are close to the head of the feed. Whoever adds events wakes the readers;
 * nothing is added before the database has committed it.
 */
@ApplicationScoped
class FeedTail {

    private static final int KEPT = 8_192;

    private final @Nullable FeedEntry[] ring = new FeedEntry[KEPT];
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
    // Every event above the floor and up to the head is in the ring, each at its position modulo the size of the ring.
    private long floor;
    private long head;
    private boolean known;

    /** Says where the feed stands; readers further back must go to the database. */
    void startAt(long position) {
        synchronized (this) {
            if (known && position <= head) {
                return;
            }
            floor = position;
            head = position;
            known = true;
        }
        readers.forEach(Runnable::run);
    }

    /** Adds events that follow the head; those it already has are left out. */
    void add(List<FeedEntry> committed) {
        synchronized (this) {
            for (FeedEntry entry : committed) {
                if (entry.position() <= head) {
                    continue;
                }
                if (entry.position() != head + 1) {
                    floor = entry.position() - 1;
                }
                head = entry.position();
                ring[slot(head)] = entry;
                floor = Math.max(floor, head - KEPT);
            }
        }
        readers.forEach(Runnable::run);
    }

    synchronized long head() {
        return head;
    }

    synchronized boolean isKnown() {
        return known;
    }

    /** The matching events after a position; null when the position lies further back than memory reaches. */
    synchronized @Nullable FeedSlice after(long position, FeedFilter filter, int limit) {
        if (!known || position < floor) {
            return null;
        }
        List<FeedEntry> found = new ArrayList<>();
        for (long next = position + 1; next <= head; next++) {
            FeedEntry entry = ring[slot(next)];
            if (entry == null || !filter.accepts(entry)) {
                continue;
            }
            if (found.size() == limit) {
                return new FeedSlice(found, found.get(limit - 1).position(), true);
            }
            found.add(entry);
        }
        return new FeedSlice(found, Math.max(position, head), false);
    }

    /** Runs {@code reader} whenever events were added, until {@link #forget}. */
    void wake(Runnable reader) {
        readers.add(reader);
    }

    void forget(Runnable reader) {
        readers.remove(reader);
    }

    private static int slot(long position) {
        return (int) (position % KEPT);
    }
}
