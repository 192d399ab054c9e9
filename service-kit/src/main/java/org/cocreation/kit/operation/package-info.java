/**
 * What operators see and do: health, metrics, and the management port.
 */
@NullMarked
package org.cocreation.kit.operation;

import org.jspecify.annotations.NullMarked;
