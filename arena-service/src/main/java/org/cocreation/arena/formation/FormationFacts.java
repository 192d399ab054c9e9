package org.cocreation.arena.formation;

import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.PlannedSeats;
import org.jspecify.annotations.Nullable;

/**
 * All that the formation of an arena is judged by, at one moment.
 *
 * @param mandateId an active mandate of the arena
 * @param mandates how many active mandates it has
 * @param sponsors seated actors with a recognised authority that reaches the arena
 * @param committedHours hours of time that are promised and not closed
 */
public record FormationFacts(
        FormationPolicy policy,
        List<PlannedSeats> seatPlan,
        List<AffectedGroup> affectedGroups,
        List<SeatFact> seats,
        @Nullable UUID mandateId,
        int mandates,
        int sponsors,
        double committedHours) {}
