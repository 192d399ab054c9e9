package org.cocreation.arena.formation;

import java.util.List;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;

/** What a taken seat means for the formation of its arena. */
public record SeatFact(
        SeatRole role,
        Sector sector,
        boolean voting,
        boolean lay,
        List<SeatFunction> functions,
        List<String> affectedGroups) {}
