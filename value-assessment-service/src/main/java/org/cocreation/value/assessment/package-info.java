/**
 * Assessments: asking stakeholder groups for their judgement, closing, and publishing the result per group. No score leaves this package without the disagreement beside it.
 */
@NullMarked
package org.cocreation.value.assessment;

import org.jspecify.annotations.NullMarked;
