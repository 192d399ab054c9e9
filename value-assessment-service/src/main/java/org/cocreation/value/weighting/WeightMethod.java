package org.cocreation.value.weighting;

/** How a group says what counts for it. */
public enum WeightMethod {
    /** Every criterion counts the same. */
    EQUAL,
    /** The weights themselves. */
    DIRECT,
    /** An order, the most important first. */
    ROC,
    /** Comparisons of all criteria in pairs. */
    AHP
}
