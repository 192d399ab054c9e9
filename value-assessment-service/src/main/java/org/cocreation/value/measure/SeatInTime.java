package org.cocreation.value.measure;

import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;

/** A seat that is taken at the moment of the reading. */
record SeatInTime(
        UUID seatId,
        UUID holder,
        SeatRole role,
        boolean voting,
        boolean lay,
        Sector sector,
        List<String> affectedGroups) {}
