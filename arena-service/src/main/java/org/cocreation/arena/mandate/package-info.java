/**
 * Decision power that an authority delegates to an arena, and how that power ends. A mandate is never edited.
 */
@NullMarked
package org.cocreation.arena.mandate;

import org.jspecify.annotations.NullMarked;
