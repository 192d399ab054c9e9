package org.cocreation.value.arena;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;

/** A seat in an arena; whether it is lay is its own property. */
public record KnownSeat(
        UUID actorId,
        SeatRole role,
        Set<SeatFunction> functions,
        boolean lay,
        List<String> affectedGroups,
        boolean present) {

    public KnownSeat {
        functions = Set.copyOf(functions);
        affectedGroups = List.copyOf(affectedGroups);
    }

    boolean heldBy(UUID actor) {
        return present && actorId.equals(actor);
    }

    String group() {
        return StakeholderGroup.role(role);
    }
}
