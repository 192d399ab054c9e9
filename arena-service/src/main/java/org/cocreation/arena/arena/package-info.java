/**
 * The life of an arena: convening, seating, forming, lapsing, and who holds which function. Other features ask here who may do what.
 */
@NullMarked
package org.cocreation.arena.arena;

import org.jspecify.annotations.NullMarked;
