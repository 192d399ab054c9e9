package org.cocreation.arena.adaptation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A facilitator's consent that the arena ends in a merge with exactly these other arenas; public, with its reason. */
public record AgreeToMerge(
        @NotNull @Size(min = 1, max = 19) List<@NotNull UUID> arenaIds,
        @NotBlank @Size(max = 2_000) String reason) {}
