/**
 * Published formulas that the measures of the platform rest on. Pure arithmetic.
 */
@NullMarked
package org.cocreation.value.statistics;

import org.jspecify.annotations.NullMarked;
