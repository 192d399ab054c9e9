/**
 * What an arena tells: to itself on the back stage, and to the public on the front stage, there only what rests on a recorded fact.
 */
@NullMarked
package org.cocreation.arena.bulletin;

import org.jspecify.annotations.NullMarked;
