package org.cocreation.value.frame;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The complete new criteria of a draft. */
public record ReviseValueFrame(
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid FrameCriterion> criteria) {}
