/**
 * Where events of the other services arrive. What is done with them is decided in the features.
 */
@NullMarked
package org.cocreation.actor.events;

import org.jspecify.annotations.NullMarked;
