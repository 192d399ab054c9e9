/**
 * The Kafka broker of the local platform: one node in KRaft mode, in a JVM of its own.
 * It creates the topics of the platform before it calls itself ready.
 */
@NullMarked
package org.cocreation.local.kafka;

import org.jspecify.annotations.NullMarked;
