package org.cocreation.arena.work.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a session took place.
 *
 * @param minutes how long it lasted
 * @param attendees actor ids of the seat holders who came
 */
public record HoldSession(
        @NotNull Instant heldAt,
        @NotNull @Min(1) @Max(20_160) Integer minutes,
        @NotNull @Size(max = 500) List<@NotNull UUID> attendees) {}
