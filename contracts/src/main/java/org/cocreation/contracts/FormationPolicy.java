package org.cocreation.contracts;

/** What must hold before an arena forms; {@code authorisation} is NONE, SPONSOR or MANDATE. */
public record FormationPolicy(
        int minSeats,
        int minSectors,
        double minLayShare,
        double maxSectorShare,
        double minAffectedCoverage,
        String authorisation,
        boolean facilitator,
        int minCommittedHours) {}
