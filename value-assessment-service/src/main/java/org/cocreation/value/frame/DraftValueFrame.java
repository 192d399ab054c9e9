package org.cocreation.value.frame;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A wish for a new draft of an arena's value frame; it replaces the draft there is. */
public record DraftValueFrame(
        @NotNull UUID arenaId,
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid FrameCriterion> criteria) {}
