package org.cocreation.contracts;

/** The score that one stakeholder group gave, and how many judges it had. */
public record GroupScore(String group, double score, int n) {}
