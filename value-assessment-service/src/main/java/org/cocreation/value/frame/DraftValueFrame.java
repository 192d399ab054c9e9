package org.cocreation.value.frame;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a new draft of an arena's value frame; it replaces the draft there is.
 *
 * @param horizonDays days after an adoption when its outcome is judged; a year where it is not said
 */
public record DraftValueFrame(
        @NotNull UUID arenaId,
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid FrameCriterion> criteria,
        @Nullable @Min(1) @Max(3_650) Integer horizonDays) {}
