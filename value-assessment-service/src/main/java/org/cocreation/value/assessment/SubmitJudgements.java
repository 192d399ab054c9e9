package org.cocreation.value.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cocreation.value.arena.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/** All that an assessor judges, for one group; it takes the place of what the assessor judged before. */
public record SubmitJudgements(
        @NotNull
        @Pattern(regexp = StakeholderGroup.PATTERN, message = "must be role:<seat role> or affected:<group code>")
        String group,

        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid OnCriterion> judgements) {

    /** One judgement: a rating or a measurement, as the criterion asks. */
    public record OnCriterion(
            @NotBlank @Size(max = 60) String criterion,
            @Nullable @Min(1) @Max(7) Integer rating,
            @Nullable Double measured,
            @NotNull @Min(1) @Max(3) Integer confidence,
            @Nullable @Size(max = 2_000) String rationale) {}
}
