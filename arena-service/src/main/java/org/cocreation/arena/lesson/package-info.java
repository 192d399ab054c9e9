/**
 * A replica of the lessons that were recorded of arenas: only that there are some. What they say is read where they are kept.
 */
@NullMarked
package org.cocreation.arena.lesson;

import org.jspecify.annotations.NullMarked;
