package org.cocreation.arena.experiment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test measured, and what the people who tested learned. A proportion is given by {@code successes}, an average by
 * {@code mean} and {@code sd}, a count by {@code count}.
 */
public record RecordResult(
        @NotNull @Min(1) @Max(10_000_000) Integer n,
        @PositiveOrZero @Nullable Integer successes,
        @Nullable Double mean,
        @PositiveOrZero @Nullable Double sd,
        @PositiveOrZero @Nullable Integer count,
        @Size(max = 20) @Nullable List<@NotNull @Valid InGroup> perGroup,
        @Size(max = 5_000) @Nullable String learning,
        @NotNull NextStep next) {

    /** The same for one of the groups that took part. */
    public record InGroup(
            @NotNull @Pattern(regexp = StartTest.GROUP) String group,
            @NotNull @PositiveOrZero Integer n,
            @PositiveOrZero @Nullable Integer successes,
            @Nullable Double mean,
            @PositiveOrZero @Nullable Integer count) {}
}
