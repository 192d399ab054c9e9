package org.cocreation.value.assessment;

/**
 * How one stakeholder group judged.
 *
 * @param score mean on the scale from 1 to 7, every criterion with the same weight
 * @param n judges
 * @param agreement how much the group agreed within itself (van der Eijk's A, −1 to 1)
 */
public record GroupFigures(String group, double score, int n, double agreement) {}
