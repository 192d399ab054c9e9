package org.cocreation.actor.invitation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;

/** The caller's own request for a seat. */
record Apply(@NotNull UUID arenaId, @NotNull SeatRole seatRole) {}
