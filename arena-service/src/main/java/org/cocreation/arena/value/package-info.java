/**
 * A replica of the value frames in force, and of the frames by which proposals were judged: whoever reads a proposal sees whether it was
 * judged by criteria that have changed since.
 */
@NullMarked
package org.cocreation.arena.value;

import org.jspecify.annotations.NullMarked;
