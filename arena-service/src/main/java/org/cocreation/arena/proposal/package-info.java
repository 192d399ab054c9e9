/**
 * Ideas that become proposals of an arena, their authors, versions and prototypes. The hot path of sharing an idea is plain SQL.
 */
@NullMarked
package org.cocreation.arena.proposal;

import org.jspecify.annotations.NullMarked;
