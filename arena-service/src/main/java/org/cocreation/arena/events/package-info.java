/**
 * Where events of all services enter this one. The handlers themselves live in the features.
 */
@NullMarked
package org.cocreation.arena.events;

import org.jspecify.annotations.NullMarked;
