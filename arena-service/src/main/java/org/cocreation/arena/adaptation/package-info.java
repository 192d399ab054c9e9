/**
 * How an arena changes its shape, goes on as other arenas, and ends: who may do it, on what grounds, and what has to be settled before.
 */
@NullMarked
package org.cocreation.arena.adaptation;

import org.jspecify.annotations.NullMarked;
