/**
 * What arenas lack, held against what actors offer: which needs are met, and which could be.
 */
@NullMarked
package org.cocreation.arena.need;

import org.jspecify.annotations.NullMarked;
