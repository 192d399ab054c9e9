package org.cocreation.actor.matching;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;

/** Which seat of a plan an actor could take: every role belongs to one sector. */
final class SeatChoice {

    private final Map<SeatRole, Integer> planned = new EnumMap<>(SeatRole.class);

    SeatChoice(List<PlannedSeats> plan) {
        plan.forEach(line -> planned.merge(line.role(), line.max(), Integer::sum));
    }

    /** How many seats of each role the plan has. */
    Map<SeatRole, Integer> planned() {
        return planned;
    }

    /** The planned role of the actor's sector with the most seats. */
    Optional<SeatRole> of(Sector sector, LeadershipDomain domain) {
        return roles(sector, domain).stream()
                .filter(planned::containsKey)
                .max(Comparator.comparing((SeatRole role) -> planned.getOrDefault(role, 0))
                        .thenComparing(Comparator.<SeatRole>naturalOrder().reversed()));
    }

    private static List<SeatRole> roles(Sector sector, LeadershipDomain domain) {
        return switch (sector) {
            case PUBLIC ->
                domain == LeadershipDomain.POLITICAL
                        ? List.of(SeatRole.POLITICIAN)
                        : List.of(SeatRole.PUBLIC_MANAGER, SeatRole.PUBLIC_EMPLOYEE);
            case CIVIL_SOCIETY -> List.of(SeatRole.CIVIL_SOCIETY);
            case BUSINESS -> List.of(SeatRole.BUSINESS);
            case KNOWLEDGE -> List.of(SeatRole.EXPERT);
            case CITIZENRY -> List.of(SeatRole.CITIZEN);
        };
    }
}
