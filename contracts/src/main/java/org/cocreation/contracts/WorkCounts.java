package org.cocreation.contracts;

/** What an arena did in its life, counted. */
public record WorkCounts(int sessions, int proposals, int tests, int adoptions) {}
