package org.cocreation.arena.arena;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/** A taken seat as everybody may see it. Which groups affect its holder is nobody's business here. */
public record SeatView(
        UUID id,
        UUID actorId,
        SeatRole role,
        List<SeatFunction> functions,
        boolean voting,
        boolean lay,
        Sector sector,
        Instant joinedAt,
        @Nullable UUID via) {}
