package org.cocreation.actor.invitation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.jspecify.annotations.Nullable;

/**
 * An invitation or application and where it stands.
 *
 * @param waitingSince since when the actor, refused because the arena was full, waits for the next seat
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationView(
        UUID id,
        @JsonIgnore long version,
        UUID arenaId,
        UUID actorId,
        SeatRole seatRole,
        Initiative initiative,
        InvitationReason reason,
        Instant madeAt,
        @Nullable Instant sentAt,
        @Nullable UUID sentBy,
        @Nullable Instant expiresAt,
        InvitationState state,
        @Nullable ClosedReason closedReason,
        @Nullable Instant settledAt,
        @Nullable Instant remindedAt,
        @Nullable Instant waitingSince) {}
