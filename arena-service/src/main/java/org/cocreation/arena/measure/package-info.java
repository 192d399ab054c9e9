/**
 * Measures with published formulas: how evenly seats spread, how inclusive they are, and what a test shows. Pure arithmetic.
 */
@NullMarked
package org.cocreation.arena.measure;

import org.jspecify.annotations.NullMarked;
