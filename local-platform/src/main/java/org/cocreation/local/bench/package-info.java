/**
 * Measures what the platform costs, beside reference points of the same run. Absolute figures differ from machine to machine; the
 * ratios are what to compare.
 */
@NullMarked
package org.cocreation.local.bench;

import org.jspecify.annotations.NullMarked;
