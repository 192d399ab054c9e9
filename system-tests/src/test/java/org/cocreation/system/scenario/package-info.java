/**
 * Whole stories played through the gateway, with every expected event awaited on Kafka and every result read back.
 */
@NullMarked
package org.cocreation.system.scenario;

import org.jspecify.annotations.NullMarked;
