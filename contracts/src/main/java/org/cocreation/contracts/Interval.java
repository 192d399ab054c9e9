package org.cocreation.contracts;

/** A 95 % interval. */
public record Interval(double lo, double hi) {}
