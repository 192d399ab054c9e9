package org.cocreation.arena.arena;

import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who accepted an invitation and now comes to the door.
 *
 * @param refusedAs a reason not to seat the actor that is known before the arena is asked; null when there is none
 */
record Newcomer(
        UUID invitationId,
        UUID actorId,
        SeatRole role,
        Sector sector,
        List<String> affectedGroups,
        @Nullable String refusedAs) {}
