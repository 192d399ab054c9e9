/**
 * Who stands behind an arena: the alliances of leaders that back it, as far as events tell.
 */
@NullMarked
package org.cocreation.arena.backing;

import org.jspecify.annotations.NullMarked;
