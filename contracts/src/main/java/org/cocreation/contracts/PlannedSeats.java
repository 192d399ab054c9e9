package org.cocreation.contracts;

/** One line of a seat plan: how many seats of a role an arena wants, and what such a seat carries. */
public record PlannedSeats(SeatRole role, int min, int max, boolean voting, boolean lay) {}
