package org.cocreation.value.frame;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next version of an adopted frame.
 *
 * @param reason why value is judged otherwise from now on
 * @param criteria all criteria of the new version
 * @param mapping what became of every criterion of the old version
 * @param horizonDays as in a draft; the old one stays where it is not said
 */
public record ReshapeValueFrame(
        @NotBlank @Size(max = 2_000) String reason,
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid FrameCriterion> criteria,
        @NotNull @Size(max = 30) List<@NotNull @Valid MappedCriterion> mapping,
        @Nullable @Min(1) @Max(3_650) Integer horizonDays) {}
