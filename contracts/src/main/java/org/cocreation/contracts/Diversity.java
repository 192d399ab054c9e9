package org.cocreation.contracts;

/** How evenly the voting seats spread over the sectors called for, and Blau's index over them. */
public record Diversity(double evenness, double blau) {}
