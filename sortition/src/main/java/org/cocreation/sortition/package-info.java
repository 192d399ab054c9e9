/**
 * Stratified sortition: a lottery over all panels that keep the quotas, as fair to everybody in the pool as the quotas allow (LEXIMIN), and
 * the draw of one panel that anybody can repeat. Pure functions: the same pool, quotas, size and seed give the same panel.
 */
@NullMarked
package org.cocreation.sortition;

import org.jspecify.annotations.NullMarked;
