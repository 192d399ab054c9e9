/**
 * Measures of arenas, of proposals as they spread, and of the platform. Each is computed from published events alone, so that anybody can
 * compute it again, and comes with what it was computed from, what it rests on and what it does not say.
 */
@NullMarked
package org.cocreation.value.measure;

import org.jspecify.annotations.NullMarked;
