/**
 * How much each criterion of a frame counts for each stakeholder group: said directly, by order, by comparisons in pairs, or all the same.
 */
@NullMarked
package org.cocreation.value.weighting;

import org.jspecify.annotations.NullMarked;
