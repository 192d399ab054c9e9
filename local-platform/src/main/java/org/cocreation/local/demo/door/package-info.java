/** The three doors at which the demonstration watches events: Kafka, feed and stream. Each is read independently, and then they are compared. */
@NullMarked
package org.cocreation.local.demo.door;

import org.jspecify.annotations.NullMarked;
