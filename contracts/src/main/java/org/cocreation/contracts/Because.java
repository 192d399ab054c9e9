package org.cocreation.contracts;

/** A measure that crossed its threshold, as the evidence for a suggestion. */
public record Because(String measure, double value, double threshold) {}
