package org.cocreation.gateway.feed;

import java.util.List;

/** Some events in order, the position up to which the reader now knows the feed, and whether more events wait. */
record FeedSlice(List<FeedEntry> entries, long position, boolean hasMore) {}
