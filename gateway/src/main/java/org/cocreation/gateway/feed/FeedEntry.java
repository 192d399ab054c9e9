package org.cocreation.gateway.feed;

/** An event at its place in the feed. {@code cloudEvent} is the structured JSON that every reader gets, byte for byte the same. */
record FeedEntry(long position, String type, String subject, String partitionKey, String topic, String cloudEvent) {}
