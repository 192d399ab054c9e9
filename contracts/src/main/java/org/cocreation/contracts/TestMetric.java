package org.cocreation.contracts;

/** What a prototype test counts (PROPORTION, MEAN or COUNT), which direction is better, and the target. */
public record TestMetric(String kind, String direction, double target) {}
