/** How a budget is divided among projects that people voted for: greedily, or by equal shares. */
@NullMarked
package org.cocreation.decision.budget;

import org.jspecify.annotations.NullMarked;
