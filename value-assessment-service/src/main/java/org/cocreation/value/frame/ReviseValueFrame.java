package org.cocreation.value.frame;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The complete new criteria of a draft; its horizon stays unless another is given. */
public record ReviseValueFrame(
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid FrameCriterion> criteria,
        @Nullable @Min(1) @Max(3_650) Integer horizonDays) {}
