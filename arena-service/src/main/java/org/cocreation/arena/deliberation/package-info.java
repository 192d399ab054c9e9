/**
 * What people say to each other in an arena: contributions, what became of them, and how one that hurts is hidden and may be appealed.
 */
@NullMarked
package org.cocreation.arena.deliberation;

import org.jspecify.annotations.NullMarked;
