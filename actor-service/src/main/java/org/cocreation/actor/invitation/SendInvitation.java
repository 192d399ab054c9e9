package org.cocreation.actor.invitation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.jspecify.annotations.Nullable;

/** A request to invite an actor to a seat; without {@code expiresAt} the usual time is given. */
record SendInvitation(
        @NotNull UUID arenaId,
        @NotNull UUID actorId,
        @NotNull SeatRole seatRole,
        @NotNull InvitationReason reason,
        @Nullable Instant expiresAt) {}
