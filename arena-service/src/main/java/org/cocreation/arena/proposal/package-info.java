/**
 * Ideas that become proposals, their prototypes and their tests. The outcome of a test is computed, never typed in.
 */
@NullMarked
package org.cocreation.arena.proposal;

import org.jspecify.annotations.NullMarked;
