/**
 * The event backbone: the log that is written with a change, the relay to Kafka, the consumer with its inbox and parking.
 */
@NullMarked
package org.cocreation.kit.event;

import org.jspecify.annotations.NullMarked;
