package org.cocreation.actor.matching;

import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;

/**
 * What an arena is about, and whom and what it seeks.
 *
 * @param maxSectorShare how large a part of the seats one sector may hold
 * @param seats who sits there
 */
record SoughtArena(
        UUID id,
        String admissionMode,
        List<String> jurisdictions,
        List<String> topics,
        List<String> affectedGroups,
        List<PlannedSeats> seatPlan,
        List<Need> needs,
        double maxSectorShare,
        List<TakenSeat> seats) {

    /** A seat and who holds it. */
    record TakenSeat(UUID actorId, SeatRole role, Sector sector, List<String> affectedGroups) {}
}
