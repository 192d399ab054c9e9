/**
 * What actors promise an arena: time, money, space, data, skill or their endorsement. A promise is kept, released or lapses.
 */
@NullMarked
package org.cocreation.actor.commitment;

import org.jspecify.annotations.NullMarked;
