package org.cocreation.gateway.feed;

import java.util.List;
import java.util.Map;

/** What one poll of Kafka brought: events, records that are none, and how far each partition has then been taken over. */
record FeedBatch(List<FeedEvent> events, List<Skipped> skipped, Map<Place, Long> nextOffsets) {

    /** A partition of a topic. */
    record Place(String topic, int partition) {}

    /** A record that is no event of ours. */
    record Skipped(Place place, long offset, String reason) {}

    boolean isEmpty() {
        return nextOffsets.isEmpty();
    }
}
