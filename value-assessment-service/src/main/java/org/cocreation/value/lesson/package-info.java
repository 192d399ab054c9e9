/**
 * What arenas learned, and where it took root in the goals, norms and activities of organisations.
 */
@NullMarked
package org.cocreation.value.lesson;

import org.jspecify.annotations.NullMarked;
