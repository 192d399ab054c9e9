package org.cocreation.value.assessment;

/** How one criterion was judged. */
public record CriterionFigures(String criterion, Figures figures) {}
