package org.cocreation.value.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * How many judges are asked of a group.
 *
 * @param group one of the groups that must judge
 * @param minJudges no fewer than a group needs to be shown
 */
public record RequiredJudges(
        @NotBlank String group, @NotNull @Max(1_000_000) Integer minJudges) {}
