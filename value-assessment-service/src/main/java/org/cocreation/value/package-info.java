/**
 * What is valued by whom, and how much they disagree. This package only gathers what the features below have in common.
 */
@NullMarked
package org.cocreation.value;

import org.jspecify.annotations.NullMarked;
