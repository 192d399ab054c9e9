/**
 * What measures suggest an arena to change. A suggestion changes nothing by itself: people of the arena accept it by adapting the arena, or
 * dismiss it with a reason.
 */
@NullMarked
package org.cocreation.arena.suggestion;

import org.jspecify.annotations.NullMarked;
