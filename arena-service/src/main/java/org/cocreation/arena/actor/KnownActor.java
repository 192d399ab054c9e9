package org.cocreation.arena.actor;

import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/**
 * An actor as far as this service knows it.
 *
 * @param sector null once the actor was erased
 * @param domain null once the actor was erased
 * @param state ACTIVE, DORMANT or ERASED
 */
public record KnownActor(
        UUID id,
        @Nullable Sector sector,
        @Nullable LeadershipDomain domain,
        boolean lay,
        List<String> jurisdictions,
        List<String> affectedGroups,
        String state) {

    /** Whether the actor takes part at present. */
    public boolean active() {
        return state.equals("ACTIVE");
    }
}
