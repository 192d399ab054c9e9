/**
 * Where events of the other services enter. Each class listens to one topic and hands every batch to the kit's consumer.
 */
@NullMarked
package org.cocreation.value.events;

import org.jspecify.annotations.NullMarked;
