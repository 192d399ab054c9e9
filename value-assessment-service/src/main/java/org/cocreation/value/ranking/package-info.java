/**
 * Weights of criteria and what follows from them: the weighted sum, a second opinion that outranks instead of adding up, and how far weights
 * may move before an order turns. Pure functions with their published sources; nothing here knows a frame or an assessment.
 */
@NullMarked
package org.cocreation.value.ranking;

import org.jspecify.annotations.NullMarked;
