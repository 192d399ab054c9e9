/**
 * Everything that happened in one arena, from all three topics, as a read model.
 */
@NullMarked
package org.cocreation.arena.timeline;

import org.jspecify.annotations.NullMarked;
