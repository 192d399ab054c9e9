package org.cocreation.gateway.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which events a reader wants and may see. Empty types, a missing subject or a missing key mean: all. */
record FeedFilter(
        Set<String> types,
        @Nullable String subject,
        @Nullable String partitionKey,
        boolean actorEvents) {

    static final String ACTOR_TOPIC = "actor-events.v1";

    boolean accepts(FeedEntry entry) {
        return (actorEvents || !entry.topic().equals(ACTOR_TOPIC))
                && (types.isEmpty() || types.contains(entry.type()))
                && (subject == null || subject.equals(entry.subject()))
                && (partitionKey == null || partitionKey.equals(entry.partitionKey()));
    }
}
