/**
 * Budget elections that were held elsewhere, read from Pabulib files and counted by the rules of this platform for comparison. What is
 * counted here has no effect.
 */
@NullMarked
package org.cocreation.arena.election;

import org.jspecify.annotations.NullMarked;
