/**
 * The event feed: every event of the platform in one order without gaps, for readers who pull and for readers who listen. One replica
 * writes it, every replica serves it.
 */
@NullMarked
package org.cocreation.gateway.feed;

import org.jspecify.annotations.NullMarked;
