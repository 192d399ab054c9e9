package org.cocreation.contracts;

import java.util.Map;

/** Seats taken, counted by role and by sector. */
public record SeatCounts(Map<SeatRole, Integer> byRole, Map<Sector, Integer> bySector) {}
