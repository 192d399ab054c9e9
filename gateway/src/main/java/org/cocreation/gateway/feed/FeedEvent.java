package org.cocreation.gateway.feed;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An event on its way into the feed; it has no position yet. */
record FeedEvent(
        UUID id,
        String type,
        String subject,
        String partitionKey,
        String topic,
        OffsetDateTime loggedAt,
        String cloudEvent) {}
