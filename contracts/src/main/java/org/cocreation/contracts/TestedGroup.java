package org.cocreation.contracts;

/** What a test found in one stakeholder group of at least three people. */
public record TestedGroup(String group, int n, double estimate) {}
