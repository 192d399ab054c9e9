package org.cocreation.value.weighting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts how much for a group. Besides the method exactly what it needs is given.
 *
 * @param weights for DIRECT: every criterion once, summing to 1
 * @param order for ROC: every criterion once, the most important first
 * @param comparisons for AHP: every pair of criteria once
 * @param acknowledgeInconsistent for AHP: that the comparisons contradict each other is known and accepted
 */
public record WeighCriteria(
        @NotNull WeightMethod method,
        @Nullable @Size(max = 30) List<@NotNull @Valid Weight> weights,
        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 60) String> order,
        @Nullable @Size(max = 105) List<@NotNull @Valid Comparison> comparisons,
        @Nullable Boolean acknowledgeInconsistent) {

    /** The weight of one criterion. */
    public record Weight(
            @NotBlank @Size(max = 60) String criterion,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double weight) {}

    /** The first criterion is so many times as important as the second: from 1, the same, to 9, extremely more. */
    public record Comparison(
            @NotBlank @Size(max = 60) String criterion,
            @NotBlank @Size(max = 60) String over,
            @NotNull @DecimalMin("1") @DecimalMax("9") Double times) {}

    boolean acknowledged() {
        return Boolean.TRUE.equals(acknowledgeInconsistent);
    }
}
