package org.cocreation.contracts;

/**
 * One line of a formation report. Every criterion is a number: {@code facilitator} counts facilitators, {@code authorisation} counts
 * what authorises the arena.
 */
public record FormationCriterion(String criterion, double required, double actual, boolean met) {}
