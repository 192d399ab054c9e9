package org.cocreation.contracts;

/** The smallest and the largest chance that anybody of a pool had to be drawn, and the Gini coefficient of all chances. */
public record SelectionProbabilities(double min, double max, double gini) {}
