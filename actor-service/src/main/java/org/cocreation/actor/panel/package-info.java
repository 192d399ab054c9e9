/**
 * Panels drawn by lot: who is in the pool, which quotas hold, the fairest lottery, the draw with a seed that was public before, and who replaces
 * whom. The strata of people are used here and never leave.
 */
@NullMarked
package org.cocreation.actor.panel;

import org.jspecify.annotations.NullMarked;
