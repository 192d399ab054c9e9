/**
 * Soft leadership, as it was exercised: a record from which others see how widely leading is spread. It changes nothing else.
 */
@NullMarked
package org.cocreation.arena.work.move;

import org.jspecify.annotations.NullMarked;
