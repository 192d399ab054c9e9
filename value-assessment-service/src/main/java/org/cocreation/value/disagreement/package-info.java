/**
 * Measures of disagreement between people who rate on an ordered scale. Pure functions with their published sources; nothing here knows an assessment.
 */
@NullMarked
package org.cocreation.value.disagreement;

import org.jspecify.annotations.NullMarked;
