/**
 * Tests of prototypes: a card that locks when the test starts, and a result whose outcome is computed, never typed in.
 */
@NullMarked
package org.cocreation.arena.experiment;

import org.jspecify.annotations.NullMarked;
