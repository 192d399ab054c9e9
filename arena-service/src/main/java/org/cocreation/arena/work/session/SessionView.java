package org.cocreation.arena.work.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.arena.arena.Setting;
import org.cocreation.contracts.SeatRole;
import org.jspecify.annotations.Nullable;

/**
 * A session as everybody may see it. Who came stays with the seat holders; here they are counted by role.
 *
 * @param minutes how long it lasted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(
        UUID id,
        UUID arenaId,
        String title,
        Instant startsAt,
        Instant endsAt,
        Setting setting,
        @Nullable String place,
        @Nullable String link,
        List<String> agenda,
        SessionState state,
        UUID plannedBy,
        Instant changedAt,
        @Nullable Instant heldAt,
        @Nullable Integer minutes,
        @Nullable Map<SeatRole, Integer> attendeesByRole,
        @Nullable String cancelReason) {}
