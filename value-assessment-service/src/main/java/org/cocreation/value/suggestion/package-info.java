/**
 * Watches arenas: publishes how their triangle moves, and suggests adaptations when measures cross their thresholds. It never changes an
 * arena; people do, or dismiss what is suggested.
 */
@NullMarked
package org.cocreation.value.suggestion;

import org.jspecify.annotations.NullMarked;
